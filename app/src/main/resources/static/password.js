// Says how strong a new password is while it is being typed. Without it, the answer comes when the form is sent.
for (const input of document.querySelectorAll('input[autocomplete="new-password"]')) {
  const words = document.createElement('output');
  words.className = 'hint';
  words.htmlFor = input.id;
  input.after(words);
  let waiting;
  let asked = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const turn = ++asked;
      const typed = input.value;
      if (!typed) {
        words.textContent = '';
        return;
      }
      try {
        const answer = await fetch('/password-strength', { method: 'POST', body: new URLSearchParams({ password: typed }) });
        if (answer.ok && turn === asked) words.textContent = await answer.text();
      } catch {
        words.textContent = ''; // the form says it when it is sent
      }
    }, 400);
  });
}
