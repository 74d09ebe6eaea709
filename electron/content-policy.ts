export const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * What our pages may load: themselves, and nothing else. A paper runs no script, and is given `styleHash`,
 * the hash of its running foot, the only inline style that is admitted anywhere.
 */
export const contentPolicy = (paper?: { styleHash: string }): string =>
  [
    "default-src 'none'",
    paper ? "script-src 'none'" : "script-src 'self'",
    paper ? `style-src 'self' 'sha256-${paper.styleHash}'` : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    // The page preview is a srcdoc frame of the window itself.
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
