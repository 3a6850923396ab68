// What has come since the reader's last visit, and links to copy. The page reads without it; what is remembered stays in this browser.
'use strict';

(() => {
  const kept = 'pipeline.seen';
  const mostDays = 40;

  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(kept)) ?? {};
    } catch {
      return {}; // storage is off, or holds what is not ours
    }
  }

  function remember(seen) {
    const days = Object.keys(seen).sort().slice(-mostDays);
    try {
      localStorage.setItem(kept, JSON.stringify(Object.fromEntries(days.map((day) => [day, seen[day]]))));
    } catch {
      // full or off: then nothing is marked next time
    }
  }

  function tag(text) {
    const mark = document.createElement('span');
    mark.className = 'tag new';
    mark.textContent = text;
    return mark;
  }

  const seen = remembered();
  for (const story of document.querySelectorAll('[data-story]')) {
    const { day, story: id } = story.dataset;
    const known = seen[day]?.[id];
    const sources = [...story.querySelectorAll('[data-source]')];
    const fresh = known ? sources.filter((source) => !known.includes(source.dataset.source)) : [];
    for (const source of fresh) {
      (source.querySelector('.notes') ?? source).prepend(tag('new since your last visit'), ' ');
    }
    const heading = story.querySelector(':scope > h2');
    if (heading && (fresh.length > 0 || (!known && seen[day]))) {
      heading.append(' ', tag(known ? `${fresh.length} new` : 'new story'));
    }
    ((seen[day] ??= {})[id] = sources.map((source) => source.dataset.source));
  }
  remember(seen);

  for (const place of document.querySelectorAll('[data-link]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-link';
    button.textContent = 'Copy link';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(new URL(place.dataset.link, location.href).href);
        button.textContent = 'Copied';
      } catch {
        button.textContent = 'The browser does not let pages copy';
      }
      setTimeout(() => { button.textContent = 'Copy link'; }, 2000);
    });
    place.append(' ', button);
  }
})();
