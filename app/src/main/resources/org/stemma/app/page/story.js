(function () {
  'use strict';
  var root = document.documentElement;
  function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
  function byId(id) { return document.getElementById(id); }

  // ---- one story at a time
  var stories = all('.story'), list = byId('stories');
  function route() {
    var id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (e) { /* not a place of this page */ }
    var target = id ? byId(id) : null, chosen = target ? target.closest('.story') : null;
    if (list) {
      list.hidden = !!chosen;
      stories.forEach(function (story) { story.hidden = story !== chosen; });
      document.title = (chosen ? chosen.dataset.title + ' · ' : 'Stories · ') + 'Stemma';
    }
    if (target) {
      for (var up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
      if (target === chosen) scrollTo(0, 0); else target.scrollIntoView({ behavior: 'instant' });
    }
  }
  addEventListener('hashchange', route);

  // ---- words of a report that a conclusion rests on
  function unmark(within) {
    all('mark.hit', within).forEach(function (mark) {
      var parent = mark.parentNode;
      while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
      parent.removeChild(mark);
      parent.normalize();
    });
  }
  function pieces(paragraph) {
    var walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, function (node) {
      return node.parentNode.closest('.vh, .ref') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    }), found = [], node;
    while ((node = walker.nextNode())) found.push(node);
    return found;
  }
  function mark(paragraph, begin, end) {
    var at = +paragraph.dataset.b, first = null;
    pieces(paragraph).forEach(function (node) {
      var length = node.nodeValue.length, from = Math.max(begin - at, 0), to = Math.min(end - at, length);
      at += length;
      if (from >= to) return;
      var range = document.createRange(), hit = document.createElement('mark');
      range.setStart(node, from);
      range.setEnd(node, to);
      hit.className = 'sh hit';
      range.surroundContents(hit);
      first = first || hit;
    });
    return first;
  }
  function show(report, place) {
    unmark(document);
    for (var up = report; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
    var first = null;
    place.split(',').forEach(function (span) {
      var ends = span.split('-');
      if (ends.length < 2) return;
      all('p[data-b]', report).forEach(function (paragraph) {
        var hit = mark(paragraph, +ends[0], +ends[1]);
        first = first || hit;
      });
    });
    var to = first || report;
    to.scrollIntoView({ block: first ? 'center' : 'start' });
    var head = report.querySelector('h3');
    if (head) head.focus({ preventScroll: true });
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-show]');
    if (!link) return;
    event.preventDefault();
    var report = byId(link.dataset.show);
    if (report) show(report, link.dataset.place || '');
  });

  // ---- the lineage
  function relayout(svg) {
    var open = all('.opened.on', svg).map(function (group) { return [+group.dataset.row, +group.dataset.h]; });
    function shift(row) { return open.reduce(function (sum, one) { return sum + (one[0] < row ? one[1] : 0); }, 0); }
    all('[data-row]', svg).forEach(function (group) { group.setAttribute('transform', 'translate(0 ' + shift(+group.dataset.row) + ')'); });
    all('[data-from]', svg).forEach(function (path) {
      var d = path.dataset, row = +path.closest('[data-row]').dataset.row, y0 = +d.y0 + shift(+d.from) - shift(row);
      path.setAttribute('d', 'M' + d.x + ' ' + y0 + 'V' + (+d.y - 8) + 'q0 8 ' + d.bend + ' 8');
    });
    var height = +svg.dataset.height + shift(1e9);
    svg.setAttribute('viewBox', '0 0 ' + svg.dataset.width + ' ' + height);
    all('.axis line', svg).forEach(function (line) { line.setAttribute('y2', height - 8); });
  }
  function Lineage(story) {
    var box = story.querySelector('.lin'), graph = story.querySelector('.graph'), panel = story.querySelector('.evidence');
    var svg = graph && graph.querySelector('svg');
    if (!box || !svg) return;
    function visible() { return all('.lk', svg).filter(function (link) { var group = link.closest('.opened'); return !group || group.classList.contains('on'); }); }
    // evidence that a long story leaves on the server
    function fetched(number) {
      if (!panel.dataset.links || number === '0' || panel.querySelector('article[data-ev="' + number + '"]')) return;
      fetch(panel.dataset.links + number, { headers: { Accept: 'text/html' } }).then(function (answer) { return answer.ok ? answer.text() : ''; }).then(function (html) {
        var article = new DOMParser().parseFromString(html, 'text/html').querySelector('article[data-ev]');
        if (!article || panel.querySelector('article[data-ev="' + number + '"]')) return;
        article.hidden = wanted !== String(number);
        panel.insertBefore(article, panel.querySelector('.none'));
        if (!article.hidden) panel.querySelector('.none').hidden = true;
      }, function () { /* the panel says that nothing is here */ });
    }
    var wanted = '';
    function evidence(number) {
      wanted = String(number);
      fetched(wanted);
      all('article', panel).forEach(function (article) { article.hidden = article.dataset.ev !== String(number); });
      panel.querySelector('.none').hidden = number !== '0' && !!panel.querySelector('article[data-ev="' + number + '"]');
    }
    function pick(link, focus) {
      all('.lk', svg).forEach(function (one) { one.classList.toggle('sel', one === link); });
      evidence(link.dataset.ev);
      if (focus) link.focus({ preventScroll: true });
    }
    function stack(link, open) {
      var group = svg.querySelector('.opened[data-stack="' + link.dataset.stack + '"]');
      if (!group) return;
      var on = open === undefined ? !group.classList.contains('on') : open;
      group.classList.toggle('on', on);
      link.setAttribute('aria-expanded', on);
      link.classList.toggle('isopen', on);
      relayout(svg);
    }
    function act(link) {
      if (link.dataset.stack) stack(link);
      pick(link, true);
    }
    function step(way, focus) {
      var links = visible(), at = links.findIndex(function (link) { return link.classList.contains('sel'); });
      pick(links[(at + way + links.length) % links.length], focus);
    }
    svg.addEventListener('click', function (event) { var link = event.target.closest('.lk'); if (link) act(link); });
    svg.addEventListener('keydown', function (event) {
      var link = event.target.closest('.lk');
      if (!link) return;
      if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); act(link); }
      if (event.key === 'ArrowRight' || event.key === 'ArrowDown') { event.preventDefault(); pick(link); step(1, true); }
      if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') { event.preventDefault(); pick(link); step(-1, true); }
      if (event.key === 'Escape') {
        var group = link.closest('.opened'), owner = group ? svg.querySelector('.lk[data-stack="' + group.dataset.stack + '"]') : link;
        all('.lk[data-stack]', svg).forEach(function (one) { stack(one, false); });
        pick(owner, true);
      }
    });
    panel.addEventListener('click', function (event) {
      var arrow = event.target.closest('[data-step]');
      if (arrow) step(+arrow.dataset.step);
    });
    story.querySelector('.tree').addEventListener('click', function (event) {
      var link = event.target.closest('[data-ev]');
      if (!link) return;
      event.preventDefault();
      evidence(link.dataset.ev);
      panel.scrollIntoView({ block: 'nearest' });
    });
    function view(name) {
      box.dataset.view = name;
      all('input[data-view]', story).forEach(function (input) { input.checked = input.value === name; });
    }
    all('input[data-view]', story).forEach(function (input) { input.addEventListener('change', function () { view(input.value); }); });

    // follow a difference
    var tags = all('.tag[data-k]', box).map(function (tag) { return [tag, tag.textContent]; });
    // what most reports of a bar have
    function most(numbers, sets) {
      var counts = {};
      numbers.forEach(function (number) { var state = sets[number] || ''; counts[state] = (counts[state] || 0) + 1; });
      return Object.keys(counts).sort(function (a, b) { return counts[b] - counts[a]; })[0];
    }
    function each(numbers, does) {
      (numbers || '').split(' ').filter(Boolean).forEach(function (part) {
        var ends = part.split('-');
        for (var number = +ends[0]; number <= +(ends[1] || ends[0]); number++) does(number);
      });
    }
    function follow(input) {
      var sets = {};
      ['ch', 'or', 'op'].forEach(function (state) {
        each(input.dataset[state], function (number) { sets[number] = state; });
      });
      var begins = {};
      (input.dataset.begins || '').split('\n').filter(Boolean).forEach(function (line) { var at = line.indexOf(' '); begins[line.slice(0, at)] = line.slice(at + 1); });
      var on = !!input.value;
      all('.n[data-k]', svg).forEach(function (mark) {
        var state = mark.dataset.ks ? most(mark.dataset.ks.split(' '), sets) : sets[mark.dataset.k];
        mark.classList.toggle('carry', on && state === 'ch');
        mark.classList.toggle('hollow', on && state === 'or');
        mark.classList.toggle('open', on && state === 'op');
        mark.classList.toggle('none', on && !state);
      });
      all('.first-flag', svg).forEach(function (flag) { flag.textContent = on && begins[flag.dataset.k] || ''; });
      all('.lk', svg).forEach(function (link) { // what is written beside a link is what it is called
        var flags = all('.first-flag', link).map(function (flag) { return flag.textContent; }).filter(Boolean);
        link.dataset.name = link.dataset.name || link.getAttribute('aria-label');
        link.setAttribute('aria-label', flags.concat(link.dataset.name).join(' '));
      });
      tags.forEach(function (pair) {
        var number = pair[0].dataset.k;
        pair[0].textContent = on ? (begins[number] || (sets[number] === 'ch' ? input.dataset.sign : '')) : pair[1];
      });
    }
    all('input[data-follow]', story).forEach(function (input) {
      input.addEventListener('change', function () { follow(input); });
      if (input.checked) follow(input);
    });

    if (matchMedia('(max-width: 700px)').matches) view('list');
    var links = visible();
    if (links.length) pick(links.find(function (link) { return link.dataset.ev === box.dataset.first; }) || links[0]);
  }
  stories.forEach(Lineage);

  // ---- only what changed
  all('input[data-only]').forEach(function (input) {
    input.addEventListener('change', function () { byId(input.dataset.only).classList.toggle('onlychanged', input.checked); });
  });

  // ---- tables
  all('table[data-sort]').forEach(function (table) {
    all('thead th', table).forEach(function (head, column) {
      var sorter = head.querySelector('button');
      if (!sorter) return;
      sorter.addEventListener('click', function () {
        var up = head.getAttribute('aria-sort') !== 'ascending', body = table.tBodies[0];
        all('thead th', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        Array.from(body.rows).sort(function (a, b) {
          function key(row) { var cell = row.cells[column]; return cell.dataset.key || cell.textContent.trim(); }
          return key(a).localeCompare(key(b), 'en', { numeric: true }) * (up ? 1 : -1);
        }).forEach(function (row) { body.appendChild(row); });
      });
    });
  });

  var find = byId('find');
  if (find) find.addEventListener('input', function () {
    var words = find.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
    all('tbody tr', list.querySelector('table')).forEach(function (row) {
      var text = row.textContent.toLowerCase();
      row.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
      shown += row.hidden ? 0 : 1;
    });
    byId('found').textContent = shown + (shown === 1 ? ' story' : ' stories');
  });

  // ---- where am I
  if ('IntersectionObserver' in window) {
    var seen = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        all('.index a', entry.target.closest('.story')).forEach(function (link) {
          if (link.hash === '#' + entry.target.id) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
        });
      });
    }, { rootMargin: '-20% 0px -70% 0px' });
    all('section.part').forEach(function (part) { seen.observe(part); });
  }
  route();
})();
