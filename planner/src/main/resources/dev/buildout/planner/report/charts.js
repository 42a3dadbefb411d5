// One function per kind of chart: data and elements in, an ECharts option out.
const draw = {};

draw.live = (data, plot) => {
  const at = index => data.points.map(point => [point[0] * DAY, point[index]]).concat([[data.end * DAY, data.points.at(-1)[index]]]);
  const option = base({right: narrow(plot) ? 24 : 130, top: 24});
  const label = (name, value) => ({
    show: !narrow(plot), formatter: () => name + ' ' + number(value) + ' MW', color: colour('ink'), distance: 8
  });
  const last = data.points.at(-1);
  const apart = Math.abs(last[1] - last[2]) > 0.06 * Math.max(last[1], last[2]);
  option.xAxis = timeAxis(data.start, data.end, plot);
  option.yAxis = valueAxis(value => number(value) + ' MW');
  option.series = [
    {name: 'Due', type: 'line', step: 'end', symbol: 'none', data: at(2),
      lineStyle: {color: colour('soft'), width: 1.5, type: 'dashed'}, endLabel: label('due', last[2]),
      labelLayout: {dy: apart ? 0 : -9}},
    {name: 'Live', type: 'line', step: 'end', symbol: 'none', data: at(1),
      lineStyle: {color: colour('accent'), width: 2.5}, areaStyle: {color: colour('accent'), opacity: 0.12},
      endLabel: Object.assign(label('live', last[1]), {color: colour('accent'), fontWeight: 600}),
      labelLayout: {dy: apart ? 0 : 9}}
  ];
  option.tooltip.formatter = items => {
    const day = Math.round(items[0].axisValue / DAY);
    const step = data.points.filter(point => point[0] <= day).at(-1) || data.points[0];
    const gap = step[2] - step[1];
    return tip(date(step[0]), [['Live', number(step[1]) + ' MW'], ['Due', number(step[2]) + ' MW'],
      [gap >= 0 ? 'Behind' : 'Ahead', number(Math.abs(gap)) + ' MW'], step[3]]);
  };
  return option;
};
draw.live.legend = (data, plot) => narrow(plot)
  ? [{name: 'live', mark: 'line', colour: colour('accent')}, {name: 'due', mark: 'line', colour: colour('soft'), dashes: 'dashed'}] : [];

/** Shades of the accent for the sites of one pool. */
function siteColours(count) {
  const shares = count === 1 ? [0.75] : Array.from({length: count}, (_, at) => 0.9 - 0.65 * at / (count - 1));
  return shares.map(share => blend(colour('accent'), colour('ground'), share));
}

draw.load = (data, plot) => {
  const days = data.capacity.map((_, week) => data.start + 7 * week);
  const end = data.start + 7 * data.capacity.length;
  const line = values => values.map((value, week) => [days[week] * DAY, value]).concat([[end * DAY, values.at(-1)]]);
  const colours = siteColours(data.sites.length);
  const option = base();
  option.xAxis = timeAxis(data.start, end, plot);
  option.yAxis = valueAxis(number);
  option.series = data.sites.map((site, at) => ({
    name: site.name, type: 'line', step: 'end', stack: 'use', symbol: 'none', data: line(site.use),
    lineStyle: {width: 0}, areaStyle: {color: colours[at], opacity: 1}
  }));
  option.series.push({name: 'Capacity', type: 'line', step: 'end', symbol: 'none', data: line(data.capacity),
    lineStyle: {color: colour('ink'), width: 1.5}});
  option.tooltip.formatter = items => {
    const week = Math.min(data.capacity.length - 1, Math.floor((items[0].axisValue / DAY - data.start) / 7));
    const lines = data.sites.map(site => [site.name, number(site.use[week])]);
    return tip('Week from ' + date(days[week]), lines.concat([['Capacity', number(data.capacity[week]) + ' ' + data.unit]]));
  };
  return option;
};
draw.load.legend = data => siteColours(data.sites.length)
  .map((shade, at) => ({name: data.sites[at].name, colour: shade}))
  .concat([{name: 'capacity', mark: 'line', colour: colour('ink')}]);

draw.funding = (data, plot) => {
  const line = values => [[data.start * DAY, 0]].concat(values.map((value, at) => [data.months[at] * DAY, value]));
  const option = base();
  option.xAxis = timeAxis(data.start, data.months.at(-1), plot);
  option.yAxis = valueAxis(axisMoney(data.currency));
  option.series = [
    {name: 'Drawn', type: 'line', symbol: 'none', data: line(data.drawn), lineStyle: {color: colour('accent'), width: 2},
      areaStyle: {color: colour('accent'), opacity: 0.15}},
    {name: 'Available', type: 'line', step: 'start', symbol: 'none', data: line(data.available),
      lineStyle: {color: colour('ink'), width: 1.5}}
  ];
  option.tooltip.formatter = items => {
    const day = Math.round(items[0].axisValue / DAY);
    const at = Math.max(0, data.months.findIndex(end => end >= day));
    return tip('End of ' + month(data.months[at]), [['Available', money(data.available[at], data.currency)],
      ['Drawn', money(data.drawn[at], data.currency)],
      ['Left', money(data.available[at] - data.drawn[at], data.currency)]]);
  };
  return option;
};
draw.funding.legend = () => [
  {name: 'drawn', colour: blend(colour('accent'), colour('ground'), 0.4)},
  {name: 'available', mark: 'line', colour: colour('ink')}];

function categoryLegend(data) {
  return data.series.map(series => ({name: series.name, colour: colour(series.id)}));
}

draw.payments = data => {
  const option = base();
  option.xAxis = {
    type: 'category', data: data.months,
    axisLabel: {color: colour('soft'), hideOverlap: true,
      interval: at => new Date(data.months[at] * DAY).getUTCMonth() % 6 === 0,
      formatter: day => (new Date(day * DAY).getUTCMonth() === 0 ? String(new Date(day * DAY).getUTCFullYear()) : 'Jul')},
    axisLine: {lineStyle: {color: colour('line')}}, axisTick: {show: false}
  };
  option.yAxis = valueAxis(axisMoney(data.currency));
  option.tooltip.axisPointer = {type: 'shadow'};
  option.series = data.series.map(series => ({
    name: series.name, type: 'bar', stack: 'all', data: series.values, barCategoryGap: '18%',
    itemStyle: {color: colour(series.id)}
  }));
  option.tooltip.formatter = items => {
    const at = items[0].dataIndex;
    const parts = data.series.filter(series => series.values[at] !== 0);
    const total = parts.reduce((sum, series) => sum + series.values[at], 0);
    return tip(month(data.months[at]), [['Together', money(total, data.currency)]]
      .concat(parts.map(series => [series.name, money(series.values[at], data.currency)])));
  };
  return option;
};
draw.payments.legend = categoryLegend;

draw.costs = (data, plot) => {
  plot.style.height = Math.max(140, 50 + 40 * data.sites.length) + 'px';
  const option = base({left: 16, right: 76});
  const totals = data.sites.map((_, at) => data.series.reduce((sum, series) => sum + series.values[at], 0));
  const label = {color: colour('ink'), width: narrow(plot) ? 84 : 180, overflow: 'truncate'};
  option.yAxis = {type: 'category', inverse: true, data: data.sites, axisTick: {show: false},
    axisLine: {lineStyle: {color: colour('line')}}, axisLabel: label};
  option.xAxis = Object.assign(valueAxis(axisMoney(data.currency)), {splitNumber: narrow(plot) ? 2 : 5});
  option.tooltip.axisPointer = {type: 'shadow'};
  option.series = data.series.map((series, index) => ({
    name: series.name, type: 'bar', stack: 'all', data: series.values, barMaxWidth: 24, itemStyle: {color: colour(series.id)},
    label: {show: index === data.series.length - 1, position: 'right', color: colour('ink'),
      formatter: item => money(totals[item.dataIndex], data.currency)}
  }));
  option.tooltip.formatter = items => {
    const at = items[0].dataIndex;
    return tip(data.sites[at], [['Together', money(totals[at], data.currency)]].concat(data.series
      .filter(series => series.values[at] !== 0).map(series => [series.name, money(series.values[at], data.currency)])));
  };
  return option;
};
draw.costs.legend = categoryLegend;

draw.orders = (data, plot) => {
  plot.style.height = 56 + 26 * data.items.length + 'px';
  const largest = Math.max(1, ...data.points.map(point => point[3]));
  const option = base({left: 16, right: 24});
  option.xAxis = timeAxis(data.start, data.end, plot);
  option.yAxis = {type: 'category', inverse: true, data: data.items.map(item => item.name), axisTick: {show: false},
    axisLine: {show: false}, splitLine: {show: true, lineStyle: {color: colour('line')}},
    axisLabel: {color: colour('ink'), width: narrow(plot) ? 104 : 220, overflow: 'truncate'}};
  option.tooltip.trigger = 'item';
  option.series = [{type: 'scatter', data: data.points.map(point => ({
    value: [point[1] * DAY, point[0]], point,
    symbolSize: (narrow(plot) ? 5 : 7) + (narrow(plot) ? 8 : 15) * Math.sqrt(point[3] / largest),
    itemStyle: {color: colour(data.items[point[0]].category), opacity: 0.75,
      borderColor: point[5] ? colour('bad') : colour('ground'), borderWidth: point[5] ? 2.5 : 1}
  })), markLine: {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: colour('accent'), width: 1.5, type: 'dashed'},
    data: [{xAxis: (data.start + 30) * DAY}]}}];
  option.tooltip.formatter = item => item.data.point && tip(data.items[item.data.point[0]].name, [item.data.point[6], item.data.point[7],
    ['Order by', date(item.data.point[1])], ['Planned', date(item.data.point[2])],
    ['Slack', item.data.point[4] <= 0 ? 'none' : item.data.point[4] + ' d']]);
  return option;
};
draw.orders.legend = () => [{name: 'a dot is a lot, larger when dearer'}, {name: 'red ring: its supply holds up work', mark: 'ring'},
  {name: 'a month from the data date', mark: 'line', colour: colour('accent'), dashes: 'dashed'}];

draw.power = (data, plot) => {
  const valueAt = (steps, day) => (steps.filter(step => step[0] <= day).at(-1) || [day, 0])[1];
  const line = steps => [[data.start * DAY, valueAt(steps, data.start)]]
    .concat(steps.filter(step => step[0] > data.start).map(step => [step[0] * DAY, step[1]]))
    .concat([[data.end * DAY, valueAt(steps, data.end)]]);
  const option = base();
  option.xAxis = timeAxis(data.start, data.end, plot);
  option.yAxis = valueAxis(number);
  option.series = [
    {name: 'Energised', type: 'line', step: 'end', symbol: 'none', data: line(data.energised),
      lineStyle: {color: colour('accent'), width: 2}, areaStyle: {color: colour('accent'), opacity: 0.15}},
    {name: 'May be', type: 'line', step: 'end', symbol: 'none', data: line(data.schedule),
      lineStyle: {color: colour('ink'), width: 1.5}}
  ];
  option.tooltip.formatter = items => {
    const day = Math.round(items[0].axisValue / DAY);
    return tip(date(day), [['May be energised', number(valueAt(data.schedule, day)) + ' MW'],
      ['Energised', number(valueAt(data.energised, day)) + ' MW']]);
  };
  return option;
};
draw.power.legend = () => [
  {name: 'energised', colour: blend(colour('accent'), colour('ground'), 0.4)},
  {name: 'may be energised, MW', mark: 'line', colour: colour('ink')}];
