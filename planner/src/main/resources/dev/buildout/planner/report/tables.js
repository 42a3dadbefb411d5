// Tables: sort by a header, filter by buttons and words, show the first rows until asked for all.
function sortKey(row, column) {
  const cell = row.cells[column];
  const key = cell.dataset.sort === undefined ? cell.textContent.trim() : cell.dataset.sort;
  return key !== '' && !Number.isNaN(Number(key)) ? Number(key) : key;
}

function compareKeys(one, other) {
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en');
}

function sortBy(table, column) {
  const header = table.tHead.rows[0].cells[column];
  const down = header.getAttribute('aria-sort') === 'ascending';
  for (const other of table.tHead.rows[0].cells) {
    other.removeAttribute('aria-sort');
  }
  header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const body = table.tBodies[0];
  const sign = down ? -1 : 1;
  const rows = [...body.rows].map(row => [sortKey(row, column), row]);
  rows.sort((one, other) => sign * compareKeys(one[0], other[0]));
  body.append(...rows.map(pair => pair[1]));
}

/** Wires one table; its controls, if any, stand in an element that names it. */
function wireTable(table) {
  const state = {tag: '', words: [], all: false, cap: Number(table.dataset.cap)};
  const status = make('p', {class: 'status', role: 'status'});
  const more = make('button', {type: 'button', class: 'all'});
  table.closest('.scroll').after(status, more);
  const refresh = () => {
    const fitting = [...table.tBodies[0].rows].filter(row => {
      const shown = (!state.tag || row.dataset.tags.split(' ').includes(state.tag))
        && state.words.every(word => searchable(row).includes(word));
      row.hidden = !shown;
      return shown;
    });
    const limit = state.all ? Infinity : state.cap;
    fitting.slice(limit).forEach(row => { row.hidden = true; });
    status.textContent = fitting.length > 0 ? '' : table.tBodies[0].rows.length === 0 ? 'Nothing.' : 'No row fits.';
    more.hidden = fitting.length <= limit;
    more.textContent = 'Show all ' + number(fitting.length);
  };
  more.addEventListener('click', () => { state.all = true; refresh(); });
  [...table.tHead.rows[0].cells].forEach((cell, column) => cell.firstElementChild.addEventListener('click', () => {
    sortBy(table, column);
    refresh();
  }));
  wireControls(table, state, refresh);
  refresh();
}

/** All the words of a row, with those that show on hover. */
function searchable(row) {
  row.words = row.words || [row.textContent, ...[...row.querySelectorAll('[title]')].map(cell => cell.title)].join(' ').toLowerCase();
  return row.words;
}

function wireControls(table, state, refresh) {
  const controls = document.querySelector('.controls[data-table="' + table.id + '"]');
  if (!controls) {
    return;
  }
  const buttons = [...controls.querySelectorAll('button')];
  const press = button => {
    buttons.forEach(one => one.setAttribute('aria-pressed', String(one === button)));
    state.tag = button.dataset.tag;
    state.all = false;
    refresh();
  };
  buttons.forEach(button => button.addEventListener('click', () => press(button)));
  const search = controls.querySelector('input');
  search.addEventListener('input', () => {
    state.words = search.value.toLowerCase().split(/\s+/).filter(word => word);
    refresh();
  });
  press(buttons.find(button => button.querySelector('.count').textContent !== '0') || buttons[0]);
}

/** Fills the table behind a chart the first time that it is opened. */
function wireNumbers(figure, chart) {
  const details = figure.querySelector('details.behind');
  if (!details) {
    return;
  }
  details.addEventListener('toggle', () => {
    const box = details.querySelector('.scroll');
    if (details.open && !box.firstChild) {
      const cell = value => make('td', typeof value === 'number' ? {class: 'num'} : {},
        typeof value === 'number' ? number(value) : value);
      const head = make('thead', {}, make('tr', {}, ...chart.head.map(label => make('th', {scope: 'col'}, label))));
      const body = make('tbody', {}, ...chart.rows.map(row => make('tr', {}, ...row.map(cell))));
      box.append(make('table', {class: 'plain'}, head, body));
    }
  });
}
