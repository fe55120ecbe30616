try { var t = localStorage.getItem('stemma-theme'); if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t; } catch (e) { /* private mode */ }
document.documentElement.classList.add('js');
