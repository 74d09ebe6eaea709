import { PlayedEmitter } from '../not-played.ts';
import { openWindows } from '../window/open-windows.ts';

type ThemeSource = 'system' | 'light' | 'dark';

class NativeTheme extends PlayedEmitter {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  #source: ThemeSource = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }
  get themeSource(): ThemeSource {
    return this.#source;
  }
  set themeSource(source: ThemeSource) {
    this.#source = source;
    for (const window of openWindows()) window.contents.applyTheme();
    setImmediate(() => this.emit('updated'));
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();
