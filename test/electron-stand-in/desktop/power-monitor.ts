import { PlayedEmitter } from '../not-played.ts';

class PowerMonitor extends PlayedEmitter {
  constructor() {
    super('powerMonitor', [
      'suspend',
      'resume',
      'shutdown',
      'lock-screen',
      'unlock-screen',
      'on-ac',
      'on-battery',
    ]);
  }
  isOnBatteryPower(): boolean {
    return false;
  }
  getSystemIdleTime(): number {
    return 0;
  }
}
export const powerMonitor = new PowerMonitor();
