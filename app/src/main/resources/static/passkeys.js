// Passkeys: asks the device what the site wants to know, and carries the answer. All words come from the page.
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const known = list => (list ?? []).map(one => ({ ...one, id: bytes(one.id) }));

const post = async (path, body) => {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(body) });
  return answer.json();
};

const shown = credential => {
  const { response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[part]) answer[part] = text(response[part]);
  }
  if (response.getTransports) answer.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: answer,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
  };
};

const add = async (place, { ceremony, options }) => {
  const publicKey = { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: known(options.excludeCredentials) };
  const credential = await navigator.credentials.create({ publicKey });
  return post('/settings/sign-in/passkeys', { ceremony, name: place.querySelector('input').value, credential: shown(credential) });
};

const signIn = async (place, { ceremony, options }, more) => {
  const publicKey = { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) };
  const credential = await navigator.credentials.get({ publicKey, ...more });
  if (more?.signal?.aborted) throw new DOMException('', 'AbortError'); // the button was pressed meanwhile
  return post('/sign-in/passkey', { ceremony, back: place.dataset.back, credential: shown(credential) });
};

const say = (place, words) => {
  const trouble = place.querySelector('.mistake');
  trouble.textContent = words ?? '';
  trouble.hidden = !words;
};

const go = (place, answer) => {
  if (answer.to) location.assign(answer.to);
  else say(place, answer.trouble ?? place.dataset.broken);
};

/** One ceremony from the challenge to the answer. Who closes the device's window has said no, and hears so. */
const perform = async (place, path, act, more, quiet) => {
  try {
    const begun = await post(path, {});
    go(place, begun.ceremony ? await act(place, begun, more) : begun);
  } catch (refused) {
    if (quiet || refused.name === 'AbortError') return;
    say(place, ['NotAllowedError', 'InvalidStateError'].includes(refused.name) ? place.dataset[refused.name === 'InvalidStateError' ? 'already' : 'stopped'] : place.dataset.broken);
  }
};

for (const place of document.querySelectorAll('[data-passkey]')) {
  place.querySelector('[data-without]').remove();
  if (!window.PublicKeyCredential) {
    say(place, place.dataset.unable);
    continue;
  }
  const adding = place.dataset.passkey === 'add';
  const path = adding ? '/settings/sign-in/passkeys/challenge' : '/sign-in/passkey/challenge';
  const filling = new AbortController();
  const button = place.querySelector('button');
  button.hidden = false;
  button.addEventListener('click', event => {
    event.preventDefault();
    filling.abort();
    say(place, '');
    perform(place, path, adding ? add : signIn);
  });
  // The field for the e-mail address offers passkeys too, where the browser can.
  if (!adding && 'fills' in place.dataset && await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    perform(place, path, signIn, { mediation: 'conditional', signal: filling.signal }, true);
  }
}
