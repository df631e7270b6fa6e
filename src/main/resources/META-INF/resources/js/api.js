/** The REST API of the same host. */
const BASE = '/api/v1';
const KEY = 'key';

/** An answer that is no success; `detail` is for people. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail || body?.title || `The service answered ${status}.`);
    this.status = status;
    this.errors = body?.errors ?? [];
  }
}

/** The access key for services that ask for one; kept for this tab alone. A card in another page's frame has no storage. */
export function accessKey() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
export const setAccessKey = (key) => (key ? sessionStorage.setItem(KEY, key) : sessionStorage.removeItem(KEY));

const credentials = (key) => (key.startsWith('plx_') ? {'X-API-Key': key} : {Authorization: `Bearer ${key}`});

async function call(path, options = {}) {
  const headers = {...options.headers};
  if (accessKey()) Object.assign(headers, credentials(accessKey()));
  let answer;
  try {
    answer = await fetch(path.startsWith('/') ? path : `${BASE}/${path}`, {...options, headers});
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem(0, {detail: 'The service cannot be reached. Is it still running?'});
  }
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new Problem(answer.status, body);
  return body;
}

export const get = (path, signal) => call(path, {signal});

export const post = (path, body, signal) =>
  call(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body), signal});

export const query = (values) => {
  const given = Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== '');
  return given.length ? '?' + new URLSearchParams(given) : '';
};

export const path = (...parts) => parts.map(encodeURIComponent).join('/');
