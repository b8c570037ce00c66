// What is asked of the page. Each function stands on its own: its text is sent there.

/** Writes a plan straight into the store the program has made. @param {any} plan */
export async function fill(plan) {
  const open = indexedDB.open('mortar-plan-main');
  const database = await new Promise((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  for (const [kind, records] of Object.entries(plan)) {
    for (let from = 0; from < records.length; from += 2000) {
      await new Promise((resolve, reject) => {
        const writing = database.transaction(kind, 'readwrite', { durability: 'relaxed' });
        writing.oncomplete = resolve;
        writing.onerror = () => reject(writing.error);
        for (const record of records.slice(from, from + 2000)) writing.objectStore(kind).put(record);
      });
    }
  }
  const counting = database.transaction('impact').objectStore('impact').count();
  const wins = await new Promise((resolve) => {
    counting.onsuccess = () => resolve(counting.result);
  });
  database.close();
  return wins;
}

/** Moments of this start, as milliseconds since 1970; waits for the mark if one is named. @param {string} [mark] */
export async function moments(mark) {
  const named = () => performance.getEntriesByName(mark ?? '')[0];
  const paints = () => performance.getEntriesByName('first-contentful-paint')[0];
  const until = performance.now() + 60_000;
  while ((paints() === undefined || (mark && named() === undefined)) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const firstPaint = performance.getEntriesByName('first-paint')[0];
  const at = (entry) => (entry === undefined ? null : performance.timeOrigin + entry.startTime);
  return {
    firstPaint: at(firstPaint ?? paints()),
    contentfulPaint: at(paints()),
    ready: mark ? at(named()) : null,
    address: location.href,
  };
}

/** Milliseconds until sixteen static copies of the list's own rows are painted, in the place of a screen. */
export async function staticRowsPaint() {
  const rows = [...document.querySelectorAll('#log-list [role="listitem"]')].slice(0, 16);
  const copies = rows.map((row) => {
    const copy = row.cloneNode(true);
    copy.style.cssText = 'position: static; transform: none';
    return copy;
  });
  location.hash = '#/settings';
  await new Promise((resolve) => setTimeout(resolve, 800));
  const place = document.querySelector('main');
  const screen = place.firstElementChild;
  const times = [];
  for (let turn = 0; turn < 9; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const from = performance.now();
    screen.style.display = 'none';
    const list = document.createElement('div');
    list.className = 'log';
    list.append(...copies.map((copy) => copy.cloneNode(true)));
    place.append(list);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - from);
    list.remove();
    screen.style.display = '';
  }
  return times;
}

/** The same for the list: from leaving another screen to its rows painted. */
export async function listPaint() {
  const isThere = () => document.querySelectorAll('#log-list [role="listitem"]').length > 5;
  const times = [];
  for (let turn = 0; turn < 9; turn += 1) {
    location.hash = '#/settings';
    while (isThere()) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const from = performance.now();
    location.hash = '#/log';
    while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - from);
  }
  return { times, elements: document.querySelectorAll('#log-list [role="list"] *').length };
}

/** Scrolls 2,000 pixels a frame, there and back, and looks at every frame whether rows fill the list. */
export async function fling() {
  const list = document.querySelector('#log-list');
  const { left, top, width, height } = list.getBoundingClientRect();
  list.scrollTop = 3000;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const frames = [];
  let blank = 0;
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 120; frame += 1) {
    list.scrollTop += frame < 90 ? 2000 : -2000;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
    const points = [0.15, 0.4, 0.65, 0.9].map((part) =>
      document.elementFromPoint(left + width / 2, top + height * part),
    );
    if (points.some((point) => !point?.closest('[role="listitem"]'))) blank += 1;
  }
  const first = document.querySelector('#log-list [role="listitem"]');
  return { frames, blank, reached: Number(first?.getAttribute('data-index') ?? 0) };
}

/** Begins to note each key press in the search box: until the list changed, until that was painted, frames between. */
export async function watchSearch() {
  const box = document.querySelector('#search-everything');
  box.focus();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  window.searchTimes = [];
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  box.addEventListener(
    'input',
    (event) => {
      const from = event.timeStamp;
      const note = { query: box.value, painted: 0, frames: 0, changed: 0 };
      window.searchTimes.push(note);
      const seen = new MutationObserver(() => {
        if (note.changed > 0) return;
        note.changed = performance.now() - from;
        requestAnimationFrame(() =>
          setTimeout(() => {
            note.painted = performance.now() - from;
            seen.disconnect();
          }),
        );
      });
      const panel = document.querySelector('#search-everything-list');
      seen.observe(panel, { childList: true, subtree: true, characterData: true });
      const countFrame = () => {
        if (note.changed > 0 || note.frames > 120) return;
        note.frames += 1;
        requestAnimationFrame(countFrame);
      };
      requestAnimationFrame(countFrame);
    },
    true,
  );
}

export function searchNotes() {
  return {
    keys: window.searchTimes,
    longTasks: window.longTasks,
    shown: document.querySelectorAll('#search-everything-list [role="option"]').length,
  };
}

/** Ends only when every record of the plan is in memory, as far as can be seen from outside. */
export async function settled() {
  let quiet = 0;
  let last = performance.now();
  while (quiet < 10) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = performance.now();
    quiet = now - last < 70 ? quiet + 1 : 0;
    last = now;
  }
}
