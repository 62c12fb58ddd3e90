// Turns messages on for this browser. All words come from the page.
const here = document.querySelector('[data-push]');
const ready = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const say = words => {
  const trouble = here.querySelector('.mistake');
  trouble.textContent = words;
  trouble.hidden = !words;
};

const subscription = async key => {
  await navigator.serviceWorker.register('/worker.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const old = await pushManager.getSubscription();
  await old?.unsubscribe(); // it may be of other keys, or somebody else's
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
};

const turnOn = async () => {
  say('');
  try {
    if (await Notification.requestPermission() !== 'granted') return say(here.dataset.refused);
    const answer = await fetch('/settings/push', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(await subscription(here.dataset.push)),
    });
    const { to, trouble } = await answer.json();
    if (to) location.assign(to);
    else say(trouble ?? here.dataset.broken);
  } catch {
    say(here.dataset.broken);
  }
};

if (here) {
  here.querySelector('[data-without]').remove();
  if (ready) {
    const button = here.querySelector('button');
    button.hidden = false;
    button.addEventListener('click', turnOn);
  } else {
    say(/iPhone|iPad/.test(navigator.userAgent) ? here.dataset.apple : here.dataset.unable);
  }
}

// Turned off here: the browser forgets as well, also when the page could not tell us.
document.querySelector('[data-device=here] form[action$=removal]')?.addEventListener('submit', () => {
  navigator.serviceWorker?.getRegistration().then(one => one?.pushManager?.getSubscription()).then(one => one?.unsubscribe()).catch(() => {});
});
