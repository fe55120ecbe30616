(function () {
  'use strict';
  var list = document.getElementById('list'), bar = document.getElementById('nb'), lost = document.getElementById('notlive');
  var form = document.querySelector('.flt');

  // the form is sent when a choice is made; words wait for Enter
  form.addEventListener('change', function (event) {
    if (/checkbox|select-one/.test(event.target.type)) form.requestSubmit();
  });
  form.addEventListener('submit', function () {
    Array.from(form.elements).forEach(function (field) { if (field.name && field.value === '') field.disabled = true; });
  });
  addEventListener('pageshow', function () { Array.from(form.elements).forEach(function (field) { field.disabled = false; }); });

  // ---- live: new stories wait behind the bar, changed ones are updated in their places
  if (!list || !('EventSource' in window) || !form.dataset.live) return;
  var waiting = new Set(), since = list.dataset.read.slice(11, 16);
  function tell() {
    bar.hidden = waiting.size === 0;
    bar.querySelector('b').textContent = waiting.size + (waiting.size === 1 ? ' new story' : ' new stories');
    bar.querySelector('span').textContent = 'since ' + since + '. Show ' + (waiting.size === 1 ? 'it' : 'them');
  }
  bar.addEventListener('click', function () { location.reload(); });
  function row(id) { return Array.from(list.children).find(function (each) { return each.dataset.id === id; }); }
  function update(id) {
    var old = row(id);
    if (!old) return;
    fetch('/stories/' + encodeURIComponent(id) + '/row', { headers: { Accept: 'text/html' } }).then(function (answer) {
      return answer.ok ? answer.text() : '';
    }).then(function (html) {
      if (!html) return;
      var now = new DOMParser().parseFromString('<ol>' + html + '</ol>', 'text/html').querySelector('li');
      if (!now) return;
      var focused = old.contains(document.activeElement), bars = old.querySelector('.sp svg');
      if (bars) now.querySelector('.sp').replaceChildren(bars);
      old.replaceWith(now);
      now.classList.add('fresh');
      setTimeout(function () { now.classList.remove('fresh'); }, 60000);
      if (focused) now.querySelector('a').focus({ preventScroll: true });
    }, function () { /* the next change tries again */ });
  }
  function changed(event) {
    var change;
    try { change = JSON.parse(event.data); } catch (e) { return; }
    if (change.number && change.number <= +list.dataset.change) return;
    var id = typeof change.story === 'object' && change.story ? change.story.id : change.story;
    if (row(id)) update(id);
    else if (list.dataset.top === 'true' && (change.kind || event.type) === 'new') { waiting.add(id); tell(); }
  }
  var events = new EventSource(form.dataset.live);
  ['new', 'changed', 'story', 'message'].forEach(function (name) { events.addEventListener(name, changed); });
  events.addEventListener('open', function () { lost.hidden = true; });
  events.addEventListener('error', function () {
    if (!lost.hidden || events.readyState === EventSource.CLOSED) return;
    lost.innerHTML = '';
    lost.append(Object.assign(document.createElement('b'), { textContent: 'Not live since ' + new Date().toISOString().slice(11, 16) + ' UTC.' }), 'The server does not answer. The list keeps what it had; this page tries again by itself.');
    lost.hidden = false;
  });
})();
