/** The name given to `style`: under its own, the content policy reports each of them, even in a page that is not shown. */
export const styleAttribute = 'data-pasted-style';

const kept = new Set(['class', 'id', 'colspan', 'rowspan', 'hidden', 'aria-level']);
const readStyles =
  /^\s*(?:font-weight|font-style|text-decoration|text-decoration-line|vertical-align|display|visibility|page-break-before|mso-(?:hide|outline-level|list|element|symbol-font-family|footnote-id|endnote-id))\s*:/i;

/** Of a style, what is read: Word's are long, and few. */
const styleFilter = (): ((style: string) => string) => {
  const known = new Map<string, string>();
  return (style) => {
    const short =
      known.get(style) ??
      style
        .split(';')
        .filter((part) => readStyles.test(part))
        .join(';');
    known.set(style, short);
    return short;
  };
};

/** Elements whose content is no HTML: none of it is a word of the text. */
const raw = /^(?:style|script|title|textarea|xmp|iframe|noembed|noframes)$/;
/** Elements that would change how the page is read, and hold nothing. */
const lone = /^(?:base|link|meta|plaintext)$/;
/** Elements that are never closed, or need not be: they say nothing of how deep one is. */
const unclosed =
  /^(?:br|hr|img|col|wbr|area|input|param|source|track|embed|p|li|t[rdh]|tbody|thead|tfoot|d[td]|option)$/;
/** Nobody writes elements so deep: a parser given thousands of them looks up through them all for each. */
const deepest = 300;

const tagName = /\/?[a-z][^\s/>]*/iy;
const gap = /[\s/]*/y;
const attributeName = /[^\s/>][^\s/>=]*/y;
const equals = /\s*=\s*/y;
const bareValue = /[^\s>]*/y;

const taken = (pattern: RegExp, source: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
};

const isKept = (name: string, value: string): boolean =>
  kept.has(name) || name.startsWith('data-') || (name === 'href' && value.startsWith('#'));

const safeName = /^[a-z][a-z0-9:_-]*$/;

/** The tag that begins at `at`, with the few attributes that are read; null when the source ends within it. */
const readTag = (
  source: string,
  at: number,
  styleOf: (style: string) => string,
): { name: string; text: string; end: number } | null => {
  const name = taken(tagName, source, at + 1).toLowerCase();
  let text = `<${name}`;
  for (let from = at + 1 + name.length; from < source.length; ) {
    from += taken(gap, source, from).length;
    if (source[from] === '>') return { name, text: `${text}>`, end: from + 1 };
    const attribute = taken(attributeName, source, from);
    from += attribute.length;
    let quote = '"';
    let value = '';
    const sign = taken(equals, source, from);
    if (sign !== '') {
      from += sign.length;
      const first = source[from];
      if (first === '"' || first === "'") {
        const close = source.indexOf(first, from + 1);
        if (close < 0) return null;
        quote = first;
        value = source.slice(from + 1, close);
        from = close + 1;
      } else {
        value = taken(bareValue, source, from);
        from += value.length;
        value = value.replaceAll('"', '&quot;');
      }
    }
    const called = attribute.toLowerCase();
    if (called === 'style') {
      const style = styleOf(value);
      if (style !== '') text += ` ${styleAttribute}=${quote}${style}${quote}`;
    } else if (safeName.test(called) && isKept(called, value)) text += ` ${called}=${quote}${value}${quote}`;
  }
  return null;
};

/** Where the content of an element of raw text ends, and its closing tag. */
const rawEnd = (source: string, name: string, from: number): { words: string; end: number } => {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(source);
  if (!found) return { words: source.slice(from), end: source.length };
  const end = source.indexOf('>', found.index);
  return { words: source.slice(from, found.index), end: end < 0 ? source.length : end + 1 };
};

/**
 * HTML from a clipboard without what would act or be fetched were it shown: scripts, handlers, addresses, comments;
 * and, apart, the style sheets that Word brings. One pass, whatever the source: hostile ones too.
 */
export const pastedSource = (source: string): { html: string; css: string } => {
  let html = '';
  let css = '';
  const styleOf = styleFilter();
  let depth = 0;
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('<', at);
    if (next < 0) return { html: html + source.slice(at), css };
    html += source.slice(at, next);
    const after = source[next + 1] ?? '';
    if (source.startsWith('<!--', next)) {
      const end = source.indexOf('-->', next + 2);
      at = end < 0 ? source.length : end + 3;
    } else if (after === '!' || after === '?') {
      const end = source.indexOf('>', next);
      at = end < 0 ? source.length : end + 1;
    } else if (/[a-z/]/i.test(after)) {
      const tag = readTag(source, next, styleOf);
      if (!tag) return { html, css };
      at = tag.end;
      const isClosing = tag.name.startsWith('/');
      const name = isClosing ? tag.name.slice(1) : tag.name;
      if (!isClosing && raw.test(name)) {
        const { words, end } = rawEnd(source, name, at);
        if (name === 'style') css += words;
        at = end;
        continue;
      }
      if (!safeName.test(name) || lone.test(name)) continue;
      const counts = !unclosed.test(name);
      if (counts && !isClosing) depth += 1;
      if (!counts || depth <= deepest) html += tag.text;
      if (counts && isClosing) depth = Math.max(0, depth - 1);
    } else {
      html += '&lt;';
      at = next + 1;
    }
  }
  return { html, css };
};
