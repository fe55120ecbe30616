try { var t = localStorage.getItem('stemma-theme'); if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t; var z = localStorage.getItem('stemma-size'); if (z === 'small' || z === 'large') document.documentElement.dataset.size = z; } catch (e) { /* private mode */ }
document.documentElement.classList.add('js');
