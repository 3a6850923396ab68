// The drop zone and the live list of the page "Today". The page reads without it.
'use strict';

const zone = document.getElementById('drop');
const picker = document.getElementById('files');
const fates = document.getElementById('fates');
const note = document.getElementById('note');
const progress = document.getElementById('progress');
// A server that refuses while it is sent to is seen as one that does not answer.
const largest = 16 * 1024 * 1024;
// What holds many articles goes to the bundles.
const bundle = /\.(?:zip|tar|tgz|jsonl|ndjson|json|rss|atom|xml|warc|wet|mbox)(?:\.gz)?$/i;
const largestBundle = 512 * 1024 * 1024;
let [expected, sent] = [0, 0];

function line(text) {
  const item = document.createElement('li');
  item.textContent = text; // never markup: names and messages are other people's
  fates.prepend(item);
  return item;
}

function tellFate(item, upload) {
  item.textContent = '';
  if (upload.href) {
    const link = document.createElement('a');
    link.href = upload.href;
    link.textContent = upload.headline;
    item.append(link, ` — ${upload.message}`);
  } else {
    item.textContent = `${upload.path}: ${upload.message}`;
  }
}

async function send(file) {
  const item = line(`${file.name}: uploading …`);
  const most = bundle.test(file.name) ? largestBundle : largest;
  if (file.size > most) {
    item.textContent = `${file.name}: this may have ${most / 1048576} MB. ` + (most === largest ? 'Upload one article a file.' : 'Drop it in parts.');
    return;
  }
  try {
    const answer = await fetch('/articles?name=' + encodeURIComponent(file.name), { method: 'POST', body: file, headers: { 'X-Pipeline': 'drop' } });
    if (!answer.ok) {
      item.textContent = `${file.name}: ${await answer.text()}`;
      return;
    }
    const upload = await answer.json();
    if (upload.message) {
      tellFate(item, upload); // the same bytes were read before, and no event will come
    } else {
      item.textContent = `${file.name}: uploaded, being read …`;
      item.dataset.path = upload.path;
    }
  } catch {
    item.textContent = `${file.name}: the program does not answer. Is it still running?`;
  }
}

function tellProgress() {
  progress.hidden = expected < 2;
  progress.textContent = sent < expected ? `${sent} of ${expected} files sent` : `All ${expected} files sent`;
}

async function sendAll(files) {
  expected += files.length;
  // One after the other: the list stays readable, and the reader is faster than any disk.
  for (const file of files) {
    tellProgress();
    await send(file);
    sent++;
  }
  tellProgress();
}

const panel = document.getElementById('add');
document.addEventListener('dragover', (event) => { event.preventDefault(); panel.open = true; zone.classList.add('over'); });
document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) zone.classList.remove('over'); });
document.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  sendAll([...event.dataTransfer.files]);
});
picker.addEventListener('change', () => { sendAll([...picker.files]).then(() => { picker.value = ''; }); });

const events = new EventSource('/events');
events.addEventListener('upload', (event) => {
  const upload = JSON.parse(event.data);
  const waiting = [...fates.children].find((item) => item.dataset.path === upload.path);
  const item = waiting ?? line('');
  delete item.dataset.path;
  tellFate(item, upload);
});
events.addEventListener('digest', () => {
  note.hidden = false;
});
