// Phases by site; a phase unfolds to its blocks, a block to its activities.
const WORK = {kind: 0, site: 1, phase: 2, block: 3, from: 4, to: 5, driving: 6, name: 7, facts: 8, reason: 9};
const ROW_HEIGHT = {site: 28, phase: 46, block: 22, activity: 20};

function ganttRows(data, view) {
  const rows = [];
  for (const site of data.sites.filter(one => !view.site || one.id === view.site)) {
    const phases = data.phases.filter(phase => phase.site === site.id);
    const own = data.activities.filter(work => work[WORK.site] === site.id && work[WORK.phase] === '');
    rows.push({level: 'site', label: site.name, works: own});
    for (const phase of phases) {
      const works = data.activities.filter(work => work[WORK.phase] === phase.id);
      rows.push({level: 'phase', label: phase.name, phase, works});
      const detail = view.open.has(phase.id) && view.detail === 'phase' ? 'block' : view.detail;
      if (detail !== 'phase') {
        rows.push(...detailRows(works, detail));
      }
    }
  }
  return rows;
}

function detailRows(works, detail) {
  const rows = [];
  const blocks = [...new Set(works.map(work => work[WORK.block]))].sort((one, other) => one - other);
  for (const block of blocks) {
    const inside = works.filter(work => work[WORK.block] === block).sort((one, other) => one[WORK.from] - other[WORK.from]);
    if (detail === 'activity') {
      rows.push(...inside.map(work => ({level: 'activity', label: work[WORK.name], works: [work]})));
    } else {
      rows.push({level: 'block', label: block === 0 ? 'whole phase' : 'block ' + block, works: inside});
    }
  }
  return rows;
}

/** Places the works of a row in lanes: by kind for a phase, side by side where they overlap otherwise. */
function spans(row, kindCount, top, height) {
  if (row.level === 'phase') {
    const used = [...new Set(row.works.map(work => work[WORK.kind]))].sort((one, other) => one - other);
    const lane = (height - 8) / Math.max(5, used.length);
    return row.works.map(work => ({work, y: top + 4 + used.indexOf(work[WORK.kind]) * lane, height: Math.max(3, lane - 0.5)}));
  }
  const ends = [];
  const placed = row.works.map(work => {
    let lane = ends.findIndex(end => end <= work[WORK.from]);
    lane = lane < 0 ? ends.length : lane;
    ends[lane] = work[WORK.to];
    return {work, lane};
  });
  const lane = (height - 6) / Math.max(1, ends.length);
  return placed.map(one => ({work: one.work, y: top + 3 + one.lane * lane, height: lane - 1}));
}

/** Kinds of the same category get shades of its colour: itself, darker, lighter. */
function kindColours(data) {
  const seen = {};
  return data.kinds.map(kind => {
    const name = kind.category || 'faint';
    const turn = seen[name] = (seen[name] || 0) + 1;
    const under = colour(turn % 2 === 0 ? 'ink' : 'ground');
    return turn === 1 ? colour(name) : blend(colour(name), under, turn < 4 ? 0.66 : 0.5);
  });
}

function ganttView(figure) {
  if (!figure.view) {
    figure.view = {site: '', detail: 'phase', driving: false, open: new Set()};
  }
  return figure.view;
}

draw.gantt = (data, plot, figure) => {
  const view = ganttView(figure);
  const rows = ganttRows(data, view);
  const colours = kindColours(data);
  let height = 0;
  for (const row of rows) {
    row.top = height;
    row.height = ROW_HEIGHT[row.level];
    height += row.height;
  }
  plot.style.height = height + 62 + 'px';
  const gutter = narrow(plot) ? 78 : view.detail === 'activity' ? 320 : 225;
  const option = base({left: gutter, right: narrow(plot) ? 62 : 70, top: 26, bottom: 30, containLabel: false});
  const axis = timeAxis(data.start, data.end, plot);
  option.xAxis = [axis, Object.assign({}, axis, {position: 'top', splitLine: {show: false}})];
  option.yAxis = {type: 'value', min: 0, max: height, inverse: true, show: false};
  option.tooltip.trigger = 'item';
  option.tooltip.formatter = item => item.data.tip ? item.data.tip() : null;
  const pieces = rows.flatMap(row => spans(row, data.kinds.length, row.top, row.height).filter(span =>
    !view.driving || span.work[WORK.driving]).map(span => workItem(span, row, data, colours)));
  option.series = [
    {type: 'custom', data: rows.map(row => rowItem(row, view)), renderItem: renderRow(rows, gutter), silent: false, z: 1},
    {type: 'custom', data: pieces, renderItem: renderWork(pieces), xAxisIndex: 0, z: 2, clip: true},
    {type: 'custom', data: rows.filter(row => row.phase).map(dueItem), renderItem: renderDue(rows.filter(row => row.phase)), z: 3},
    {type: 'custom', data: [[data.start * DAY, 0]], renderItem: renderDataDate(height), silent: true, z: 4},
    {type: 'custom', data: [[data.start * DAY, 0]], renderItem: renderChain(chainPieces(data, pieces), data), silent: true, clip: true, z: 5}
  ];
  return option;
};
draw.gantt.legend = (data, plot, figure) => {
  const colours = kindColours(data);
  return data.kinds.map((kind, at) => ({name: kind.name, colour: colours[at]}))
    .concat([{name: 'due', mark: 'diamond'}, {name: 'data date', mark: 'line', colour: colour('accent')}, {name: 'strong colour: sets the live date'}])
    .concat(data.chain ? [{name: 'why ' + data.chain.phase + ' is late', mark: 'line', colour: colour('bad')}] : []);
};

function rowItem(row, view) {
  const state = row.phase ? (view.open.has(row.phase.id) ? ' Click to fold.' : ' Click for its blocks.') : '';
  return {value: [0, row.top], row, tip: row.phase
    ? () => tip(row.label, [number(row.phase.mw) + ' MW', row.phase.live < 0 ? 'never live'
      : 'live ' + date(row.phase.live) + ', ' + row.phase.late, 'due ' + date(row.phase.due) + '.' + state])
    : null};
}

function workItem(span, row, data, colours) {
  const work = span.work;
  return {
    value: [work[WORK.from] * DAY, span.y, work[WORK.to] * DAY, span.height],
    fill: work[WORK.driving] === 1 ? colours[work[WORK.kind]] : blend(colours[work[WORK.kind]], colour('ground'), 0.55),
    name: work[WORK.name],
    label: row.level === 'block' || row.level === 'site' ? data.kinds[work[WORK.kind]].name : '',
    tip: () => tip(work[WORK.name], [date(work[WORK.from]) + ' to ' + date(work[WORK.to]), work[WORK.facts], work[WORK.reason]])
  };
}

function dueItem(row) {
  return {value: [row.phase.due * DAY, row.top + row.height / 2], row,
    tip: () => tip(row.label, ['due ' + date(row.phase.due), row.phase.live < 0 ? 'never live'
      : 'live ' + date(row.phase.live) + ', ' + row.phase.late])};
}

function renderRow(rows, gutter) {
  return (params, api) => {
    const row = rows[params.dataIndex];
    const box = params.coordSys;
    const y = api.coord([0, row.top])[1];
    const bold = row.level === 'site';
    const indent = {site: 0, phase: 8, block: 20, activity: 20}[row.level];
    const children = [
      {type: 'rect', shape: {x: 0, y, width: box.x + box.width, height: row.height},
        style: {fill: bold ? colour('raised') : colour('ground'), opacity: bold ? 0.9 : 0}},
      {type: 'text', x: indent, y: y + row.height / 2, style: {text: row.label, fill: row.level === 'phase' || bold ? colour('ink') : colour('soft'),
        font: (bold ? '600 ' : '') + (row.level === 'activity' || row.level === 'block' ? '11px ' : '13px ') + 'system-ui, sans-serif',
        verticalAlign: 'middle', width: bold ? Math.max(gutter + 10, 240) - 8 : gutter - indent - 8, overflow: 'truncate', ellipsis: '…'}}];
    if (row.phase) {
      children.push({type: 'line', shape: {x1: 0, x2: box.x + box.width, y1: y, y2: y}, style: {stroke: colour('line'), lineWidth: 1}});
    }
    return {type: 'group', children};
  };
}

function renderWork(pieces) {
  return (params, api) => {
    const piece = pieces[params.dataIndex];
    const from = api.coord([piece.value[0], piece.value[1]]);
    const to = api.coord([piece.value[2], piece.value[1]]);
    const box = params.coordSys;
    const left = Math.max(from[0], box.x);
    const width = Math.max(2, Math.min(to[0], box.x + box.width) - left);
    const shape = {x: left, y: from[1], width, height: piece.value[3], r: 1.5};
    const rect = {type: 'rect', shape, style: {fill: piece.fill}};
    const label = fitting(piece.label, width - 8);
    if (!label || piece.value[3] < 11) {
      return rect;
    }
    const text = {type: 'text', x: left + 4, y: from[1] + piece.value[3] / 2, silent: true, style: {text: label,
      fill: readable(piece.fill), font: '11px system-ui, sans-serif', verticalAlign: 'middle'}};
    return {type: 'group', children: [rect, text]};
  };
}

/** The label, or its first word, or nothing: whatever is sure to fit. */
function fitting(label, width) {
  const longest = Math.floor(width / 6.4);
  return label.length <= longest ? label : [label.split(' ')[0]].filter(word => word.length <= longest)[0] || '';
}

/** Black or white, whichever reads better on a colour. */
function readable(hex) {
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#111418' : '#ffffff';
}

/** A diamond on the due date; from there to the live date a line, and in words how late. */
function renderDue(rows) {
  return (params, api) => {
    const phase = rows[params.dataIndex].phase;
    const box = params.coordSys;
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const end = phase.live < 0 ? x : api.coord([phase.live * DAY, 0])[0];
    const inside = x >= box.x && x <= box.x + box.width + 1;
    const late = phase.live > phase.due;
    const words = phase.live < 0 ? {'already-live': 'live', forgone: 'not built', never: 'never live'}[phase.status] || '' : phase.late;
    const foot = rows[params.dataIndex].top + rows[params.dataIndex].height - 8;
    const children = [{type: 'text', x: phase.live < 0 ? x + 10 : end + 6, y: phase.live < 0 ? y : api.coord([0, foot])[1], silent: true,
      style: {text: words, fill: late || phase.status === 'never' ? colour('bad') : colour('soft'), font: '11px system-ui, sans-serif', verticalAlign: 'middle'}}];
    if (phase.live < 0 && !inside) {
      children[0].x = box.x + 8;
    }
    if (inside) {
      children.push({type: 'polygon', shape: {points: [[x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]]},
        style: {fill: colour('ink'), stroke: colour('ground'), lineWidth: 1.5}});
    }
    return {type: 'group', children};
  };
}

/** The bars on the drawn chain that are in view, first to last. */
function chainPieces(data, pieces) {
  return data.chain ? data.chain.items.flatMap(name => pieces.filter(piece => piece.name === name).slice(0, 1)) : [];
}

/** A line through the work that makes a phase late, with the cause where it begins. */
function renderChain(pieces, data) {
  return (params, api) => {
    if (pieces.length === 0) {
      return null;
    }
    const points = pieces.flatMap((piece, at) => {
      const y = api.coord([piece.value[0], piece.value[1]])[1] + piece.value[3] / 2;
      const ends = [piece.value[0], piece.value[2]].map(day => [api.coord([day, 0])[0], y]);
      const before = at > 0 ? api.coord([pieces[at - 1].value[2], 0])[0] : ends[0][0];
      return at > 0 ? [[Math.max(before, ends[0][0]), y], ...ends] : ends;
    });
    const style = {stroke: colour('bad'), fill: 'none', lineWidth: 2};
    const children = [{type: 'polyline', shape: {points}, style},
      {type: 'circle', shape: {cx: points[0][0], cy: points[0][1], r: 4}, style: {fill: colour('bad')}}];
    if (data.chain.cause && params.coordSys.width > 500) {
      const left = points[0][0] - params.coordSys.x > params.coordSys.width / 2;
      children.push({type: 'text', x: points[0][0] + (left ? -8 : 8), y: points[0][1] - 9, style: {text: data.chain.cause,
        fill: colour('bad'), font: '600 11px system-ui, sans-serif', align: left ? 'right' : 'left', verticalAlign: 'middle',
        stroke: colour('ground'), lineWidth: 3}});
    }
    return {type: 'group', children};
  };
}

function renderDataDate(height) {
  return (params, api) => {
    const [x, top] = api.coord([api.value(0), 0]);
    return {type: 'line', shape: {x1: x, x2: x, y1: top - 6, y2: api.coord([0, height])[1]}, style: {stroke: colour('accent'), lineWidth: 2}};
  };
}

/** Connects the selects and clicks of the Gantt with its drawing. */
function ganttControls(figure, data, redraw) {
  const view = ganttView(figure);
  const site = figure.querySelector('[data-role="site"]');
  site.append(make('option', {value: ''}, 'all'), ...data.sites.map(one => make('option', {value: one.id}, one.name)));
  site.addEventListener('change', () => { view.site = site.value; redraw(); });
  const detail = figure.querySelector('[data-role="detail"]');
  detail.addEventListener('change', () => { view.detail = detail.value; redraw(); });
  const driving = figure.querySelector('[data-role="driving"]');
  driving.addEventListener('change', () => { view.driving = driving.checked; redraw(); });
}

function ganttClick(figure, item, redraw) {
  const row = item.data && item.data.row;
  if (row && row.phase) {
    const open = ganttView(figure).open;
    open.has(row.phase.id) ? open.delete(row.phase.id) : open.add(row.phase.id);
    redraw();
  }
}
