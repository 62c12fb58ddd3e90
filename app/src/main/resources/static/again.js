// Looks again every few seconds at a part of the page that changes by itself, as long as that says where to look.
const PAUSE = 3000;

async function look() {
  const here = document.querySelector('[data-again]');
  if (!here) return;
  try {
    const answer = await fetch(here.dataset.again);
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    const fresh = page?.getElementById(here.id);
    if (fresh && !here.contains(document.activeElement)) {
      for (const icon of page.querySelectorAll('.icons symbol')) if (!document.getElementById(icon.id)) document.querySelector('.icons')?.append(icon);
      here.replaceWith(fresh);
    }
  } catch {
    // The network is away for a moment; the next look may find it again.
  }
  setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
