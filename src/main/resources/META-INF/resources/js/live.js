/**
 * How far the ingest is: the service's event stream says when something moved, `/status` says where it stands. Where no
 * stream can be had, the status is asked for every few seconds.
 */
import {accessKey, get} from './api.js';

const BUSY = 1500;
const IDLE = 10_000;
const followers = new Set();
let last = null;
let timer;
let streaming = false;

/** Calls back with every new `{articles, pending, failed, stories, claims}`; answers with what stops it. */
export function follow(callback) {
  followers.add(callback);
  if (last) callback(last);
  return () => followers.delete(callback);
}

async function ask() {
  clearTimeout(timer);
  try {
    const status = await get('status');
    if (JSON.stringify(status) !== JSON.stringify(last)) followers.forEach((tell) => tell(status, last));
    last = status;
  } catch {
    last = null;
  }
  const pause = last?.pending ? BUSY : streaming ? IDLE * 6 : IDLE;
  timer = setTimeout(ask, document.hidden ? IDLE : pause);
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(ask, 150);
}

function stream() {
  if (accessKey()) return; // an event stream cannot carry a key
  const events = new EventSource('/api/v1/events');
  events.onopen = () => (streaming = true);
  ['ingest', 'analysed', 'compared', 'scored', 'gap'].forEach((kind) => events.addEventListener(kind, soon));
  events.onerror = () => {
    streaming = false;
    if (events.readyState === EventSource.CLOSED) soon();
  };
}

ask();
get('status').then(stream, () => {});
