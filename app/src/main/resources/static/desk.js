// Saves a draft while somebody writes, so that a closed tab loses nothing. Without it there is a button.

document.querySelectorAll('form[data-autosave]').forEach(form => {
  const said = form.querySelector('[data-autosaved]');
  let timer, saving = false, again = false, stale = false;

  const save = async () => {
    if (stale) return;
    if (saving) { again = true; return; }
    saving = true;
    const data = new FormData(form);
    data.delete('picture'); // it leaves with its own button
    // A page that goes away sends on, but browsers let it send little.
    const keepalive = document.hidden && form.elements.body.value.length < 15000;
    const answer = await fetch(form.dataset.autosave, { method: 'POST', body: data, keepalive }).catch(() => null);
    saving = false;
    if (answer?.ok && !answer.redirected) {
      form.elements.version.value = await answer.text();
      said.textContent = form.dataset.saved;
    } else if (answer?.status === 409) {
      stale = true;
      said.textContent = form.dataset.stale;
    } else {
      said.textContent = form.dataset.unsaved;
      clearTimeout(timer);
      timer = setTimeout(save, 4000);
    }
    if (again) { again = false; save(); }
  };

  form.addEventListener('input', () => {
    said.textContent = '';
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden && timer) { clearTimeout(timer); save(); } });
  form.addEventListener('submit', () => clearTimeout(timer));
});

// Remembers where the cursor was, so that a picture goes there.
document.querySelectorAll('[data-cursor]').forEach(place => {
  const field = document.getElementById(place.dataset.cursor);
  field.addEventListener('blur', () => { place.value = field.selectionEnd; });
});
