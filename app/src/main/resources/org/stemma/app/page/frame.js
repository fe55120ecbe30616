(function () {
  'use strict';
  var root = document.documentElement;
  function all(selector) { return Array.from(document.querySelectorAll(selector)); }
  function byId(id) { return document.getElementById(id); }

  // ---- theme: as the system, light, dark
  var button = byId('theme'), order = ['', 'light', 'dark'], names = { '': 'as the system', light: 'light', dark: 'dark' };
  function theme(value) {
    if (value) root.dataset.theme = value; else delete root.dataset.theme;
    button.setAttribute('aria-label', 'Theme: ' + names[value]);
    button.title = 'Theme: ' + names[value];
  }
  theme(root.dataset.theme || '');
  button.addEventListener('click', function () {
    var next = order[(order.indexOf(root.dataset.theme || '') + 1) % 3];
    theme(next);
    try { if (next) localStorage.setItem('stemma-theme', next); else localStorage.removeItem('stemma-theme'); } catch (e) { /* private mode */ }
  });

  // ---- text size in the readers, kept by the browser
  var sizes = ['small', '', 'large'];
  function resize(value) {
    root.dataset.size = value;
    all('[data-sz]').forEach(function (each) { each.setAttribute('aria-pressed', String(each.dataset.sz === value)); });
    try { if (value) localStorage.setItem('stemma-size', value); else localStorage.removeItem('stemma-size'); } catch (e) { /* private mode */ }
  }
  function size(way) { resize(sizes[Math.max(0, Math.min(2, sizes.indexOf(root.dataset.size || '') + way))]); }
  all('[data-sz]').forEach(function (each) { each.addEventListener('click', function () { resize(each.dataset.sz); }); });
  resize(root.dataset.size || '');

  // ---- keys: j and k walk rows, plus and minus change the text's size, slash finds
  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
    if (event.key === '+' || event.key === '-') { size(event.key === '+' ? 1 : -1); return; }
    if (event.key === '/') {
      var field = all('#find').concat(all('#q')).find(function (each) { return each.offsetParent; });
      if (field) { event.preventDefault(); field.focus(); }
      return;
    }
    if (event.key !== 'j' && event.key !== 'k') return;
    var rows = all('.jk').filter(function (row) { return row.offsetParent; });
    if (!rows.length) return;
    var at = rows.indexOf(document.activeElement), next = event.key === 'j' ? at + 1 : at - 1;
    rows[Math.max(0, Math.min(rows.length - 1, next))].focus();
  });
})();
