// Shared by every chart: words for figures, colours of the page, elements made from text only.
const DAY = 864e5;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An element with text or children; text never becomes markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

function colour(name, fallback) {
  const style = getComputedStyle(document.documentElement);
  return style.getPropertyValue('--' + name).trim() || style.getPropertyValue('--' + (fallback || 'faint')).trim();
}

/** One colour laid over another: share 1 is all of the first. */
function blend(over, under, share) {
  const parts = hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
  const below = parts(under);
  const mixed = parts(over).map((part, at) => Math.round(part * share + below[at] * (1 - share)));
  return '#' + mixed.map(part => part.toString(16).padStart(2, '0')).join('');
}

function number(value) {
  const digits = Math.abs(value) < 100 && Math.abs(value - Math.round(value)) >= 0.05 ? 1 : 0;
  return value.toLocaleString('en-US', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

function money(value, symbol) {
  const cents = Math.abs(value) > 0 && Math.abs(value) < 1;
  const units = ['', ' k', ' M', ' B', ' T'];
  let amount = Math.abs(value);
  let unit = 0;
  while (unit < 4 && amount >= 999.5) {
    amount /= 1000;
    unit++;
  }
  const digits = cents ? 2 : unit === 0 || amount >= 99.95 ? 0 : amount >= 9.995 ? 1 : 2;
  return (value < 0 ? '−' : '') + symbol + amount.toFixed(digits) + units[unit];
}

/** Like money, without digits that an axis does not need. */
function axisMoney(symbol) {
  return value => money(value, symbol).replace(/\.?0+(?= |$)/, match => (match.startsWith('.') ? '' : match));
}

function date(day) {
  const moment = new Date(day * DAY);
  return moment.getUTCDate() + ' ' + MONTHS[moment.getUTCMonth()] + ' ' + moment.getUTCFullYear();
}

function month(day) {
  const moment = new Date(day * DAY);
  return MONTHS[moment.getUTCMonth()] + ' ' + moment.getUTCFullYear();
}

/** The body of a tooltip: a heading and lines, each a text or a pair. */
function tip(heading, lines) {
  const box = make('div', {class: 'tip'}, make('b', {}, heading));
  for (const line of lines) {
    box.append(Array.isArray(line)
      ? make('div', {class: 'row'}, make('span', {}, line[0]), make('span', {}, line[1]))
      : make('div', {}, line));
  }
  return box;
}

function narrow(plot) {
  return plot.clientWidth < 560;
}

/** What all charts have in common. */
function base(grid) {
  return {
    useUTC: true,
    animation: false,
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: colour('ink')},
    grid: Object.assign({left: 8, right: 16, top: 16, bottom: 8, containLabel: true}, grid),
    tooltip: {
      trigger: 'axis',
      confine: true,
      appendTo: document.body,
      backgroundColor: colour('ground'),
      borderColor: colour('line'),
      textStyle: {color: colour('ink')},
      axisPointer: {type: 'line', lineStyle: {color: colour('faint')}},
      extraCssText: 'max-width:340px'
    }
  };
}

function timeAxis(from, to, plot) {
  const years = (to - from) / 365;
  return {
    type: 'time',
    min: from * DAY,
    max: to * DAY,
    minInterval: (narrow(plot) ? years / 3 : years / 8) * 365 * DAY > 300 * DAY ? 365 * DAY : 91 * DAY,
    axisLine: {lineStyle: {color: colour('line')}},
    axisTick: {lineStyle: {color: colour('line')}},
    axisLabel: {
      color: colour('soft'),
      hideOverlap: true,
      formatter: value => {
        const moment = new Date(value);
        return moment.getUTCMonth() === 0 ? String(moment.getUTCFullYear()) : MONTHS[moment.getUTCMonth()];
      }
    },
    splitLine: {show: true, lineStyle: {color: colour('line')}}
  };
}

function valueAxis(formatter) {
  return {
    type: 'value',
    splitNumber: 4,
    axisLabel: {color: colour('soft'), formatter},
    splitLine: {lineStyle: {color: colour('line')}}
  };
}

/** Fills the line of swatches above a chart. */
function legend(figure, entries) {
  const line = figure.querySelector('.legend');
  line.replaceChildren(...entries.map(entry => {
    const mark = make('i', {class: entry.mark || ''});
    if (entry.colour) {
      mark.style[entry.mark === 'line' ? 'borderColor' : 'background'] = entry.colour;
      mark.style.borderTopStyle = entry.dashes || '';
      mark.style.borderTopWidth = entry.width ? entry.width + 'px' : '';
    }
    return make('span', {}, mark, entry.name);
  }));
}
