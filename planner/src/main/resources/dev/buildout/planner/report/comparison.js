// Charts of the comparison: curves of several plans in one picture, and the waterfall of cost.
const LINE_COLOURS = ['accent', 'generation', 'cooling', 'cabling', 'power', 'network'];
const LINE_TYPES = ['solid', 'dashed', 'dotted', 'solid', 'dashed', 'dotted'];

function overlay(data, plot, step, axis, said) {
  const option = base({right: 24});
  option.xAxis = timeAxis(data.start, data.end, plot);
  option.yAxis = valueAxis(axis);
  option.series = data.lines.map(line => ({
    name: line.name, type: 'line', step: line.step || step, symbol: 'none',
    data: line.points.map(point => [point[0] * DAY, point[1]]).concat([[data.end * DAY, line.points.at(-1)[1]]]),
    lineStyle: lineStyle(line)
  }));
  option.tooltip.formatter = items => {
    const day = Math.round(items[0].axisValue / DAY);
    return tip(date(day), data.lines.map(line => {
      const point = line.points.filter(one => one[0] <= day).at(-1);
      return [line.name, point ? said(point[1]) : '–'];
    }));
  };
  return option;
}

/** A plan keeps its colour and its kind of line; a limit is thinner, a target grey. */
function lineStyle(line) {
  if (line.plan < 0) {
    return {color: colour('faint'), width: 1.5, type: 'solid'};
  }
  const at = line.plan % LINE_COLOURS.length;
  return {color: colour(LINE_COLOURS[at]), width: line.step ? 1 : 2.5, type: LINE_TYPES[at]};
}

function overlayLegend(data) {
  return data.lines.map(line => {
    const style = lineStyle(line);
    return {name: line.name, mark: 'line', colour: style.color, dashes: style.type, width: style.width};
  });
}

draw.overlayFunding = (data, plot) => overlay(data, plot, false, axisMoney(data.currency), value => money(value, data.currency));
draw.overlayFunding.legend = overlayLegend;
draw.overlayLive = (data, plot) => overlay(data, plot, 'end', value => number(value) + ' MW', value => number(value) + ' MW');
draw.overlayLive.legend = overlayLegend;
draw.overlayCash = (data, plot) => overlay(data, plot, false, axisMoney(data.currency), value => money(value, data.currency));
draw.overlayCash.legend = overlayLegend;

/** Bars that hang where the last one ended; the axis starts below the lowest so that small steps can be seen. */
draw.waterfall = (data, plot) => {
  const bars = [{name: data.base, from: 0, to: data.before, whole: true}];
  let level = data.before;
  for (const step of data.steps) {
    bars.push({name: step.name, from: level, to: level + step.change, change: step.change});
    level += step.change;
  }
  bars.push({name: data.name, from: 0, to: data.after, whole: true});
  const ends = bars.flatMap(bar => (bar.whole ? [bar.to] : [bar.from, bar.to]));
  const spread = Math.max(...ends) - Math.min(...ends);
  const floor = Math.max(0, Math.min(...ends) - (spread === 0 ? Math.min(...ends) : spread * 0.6));
  plot.style.height = 50 + 34 * bars.length + 'px';
  const option = base({left: narrow(plot) ? 112 : 216, right: 90, containLabel: false});
  option.yAxis = {type: 'category', inverse: true, data: bars.map(bar => bar.name), axisTick: {show: false},
    axisLine: {lineStyle: {color: colour('line')}}, axisLabel: {color: colour('ink'), width: narrow(plot) ? 100 : 200, overflow: 'truncate'}};
  option.xAxis = Object.assign(valueAxis(value => money(value, data.currency)), {min: floor, max: Math.max(...ends) + spread * 0.04, show: false});
  option.tooltip.trigger = 'item';
  option.series = [{type: 'custom', data: bars.map((bar, at) => ({value: [bar.from, at, bar.to], bar})),
    renderItem: renderBar(bars, floor, data.currency)}];
  option.tooltip.formatter = item => tip(item.data.bar.name, [item.data.bar.whole
    ? money(item.data.bar.to, data.currency)
    : (item.data.bar.change > 0 ? '+' : '') + money(item.data.bar.change, data.currency)]);
  return option;
};

function renderBar(bars, floor, currency) {
  return (params, api) => {
    const bar = bars[params.dataIndex];
    const from = api.coord([Math.max(floor, bar.from), params.dataIndex]);
    const to = api.coord([bar.to, params.dataIndex]);
    const height = Math.min(20, api.size([0, 1])[1] * 0.66);
    const fill = bar.whole ? colour('works') : bar.change > 0 ? colour('bad') : colour('cooling');
    const words = bar.whole ? money(bar.to, currency) : (bar.change > 0 ? '+' : '') + money(bar.change, currency);
    const left = Math.min(from[0], to[0]);
    const width = Math.max(1.5, Math.abs(to[0] - from[0]));
    return {type: 'group', children: [
      {type: 'rect', shape: {x: left, y: from[1] - height / 2, width, height, r: 1.5}, style: {fill}},
      {type: 'text', x: left + width + 6, y: from[1], silent: true,
        style: {text: words, fill: colour('ink'), font: '12px system-ui, sans-serif', verticalAlign: 'middle'}}]};
  };
}
