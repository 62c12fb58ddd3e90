// Works for the site while no page is open: shows messages, and a page of its own when there is no network. Keeps nothing
// that is anybody's: only files whose address holds their hash, and the page without a network as a visitor sees it.
const kept = 'understory-files';
const hashed = /^\/assets\/.+\.[0-9a-f]{12}\.[a-z0-9]+$/;
const MOST = 80;

const prepare = async () => {
  const cache = await caches.open(kept);
  const page = await fetch('/offline', { credentials: 'omit', cache: 'reload' });
  if (!page.ok) return;
  const files = [...(await page.clone().text()).matchAll(/"(\/assets\/[^"]+|\/accent-[^"]+\.css)"/g)].map(found => found[1]);
  await cache.put('/offline', page);
  await Promise.allSettled(files.map(file => cache.add(file)));
};

const file = async request => {
  const cache = await caches.open(kept);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    const all = (await cache.keys()).filter(one => hashed.test(new URL(one.url).pathname));
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map(one => cache.delete(one)));
  }
  return answer;
};

// A connection can break although there is a network: the server starts anew, or a phone goes from one mast to the next. Asked
// again for a few seconds, it mostly comes; where the device itself says that it has no network nobody waits.
const PATIENCE = [300, 900, 1800, 3000];
const patiently = async request => {
  for (const pause of PATIENCE) {
    try {
      return await fetch(request);
    } catch (broken) {
      if (!navigator.onLine || request.signal.aborted) throw broken;
      await new Promise(done => setTimeout(done, pause));
    }
  }
  return fetch(request);
};

const page = async request => {
  try {
    return await patiently(request);
  } catch (broken) {
    const instead = await (await caches.open(kept)).match('/offline');
    if (instead) return instead;
    throw broken;
  }
};

addEventListener('install', event => event.waitUntil(prepare().catch(() => {}).then(() => skipWaiting())));
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (hashed.test(address.pathname)) event.respondWith(file(request));
  else if (address.pathname.startsWith('/accent-')) event.respondWith(fetch(request).catch(() => caches.match(request)));
});

// Browsers demand that each message is shown. One with the same tag takes the other's place, and calls anew unless it is the
// same message that came twice.
addEventListener('push', event => {
  const { title, words, path, tag, id } = event.data.json();
  event.waitUntil(registration.getNotifications({ tag }).then(shown => registration.showNotification(title, {
    body: words, tag, renotify: !shown.some(one => one.data?.id === id), icon: 'ICON', badge: 'BADGE', data: { path, id },
  })));
});

addEventListener('notificationclick', event => {
  event.notification.close();
  const to = new URL(event.notification.data.path, location.origin);
  if (to.origin !== location.origin) return;
  event.waitUntil((async () => {
    const open = await clients.matchAll({ type: 'window' });
    const there = open.find(one => new URL(one.url).pathname === to.pathname);
    if (there) return there.focus();
    return clients.openWindow(to.href);
  })());
});

// The browser changed its subscription by itself.
addEventListener('pushsubscriptionchange', event => event.waitUntil((async () => {
  const options = event.oldSubscription?.options;
  const fresh = event.newSubscription ?? (options && await registration.pushManager.subscribe(options));
  if (fresh) await fetch('/settings/push', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fresh) });
})()));
