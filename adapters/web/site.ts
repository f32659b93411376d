// What every route is handed: ports, settings, assets, and the state of the server. Not for: any behaviour.
import type { AdapterPorts } from '../../src/contracts/adapter.ts';
import type { Assets } from './assets.ts';
import type { Names } from './render/names.ts';
import type { Ambient, WebSettings } from './settings.ts';

export type Site = {
  ports: AdapterPorts;
  settings: WebSettings;
  ambient: Ambient;
  assets: Assets;
  names: Names;
  /** Set when stop() begins: /readyz says so and connections are closed after their answer. */
  state: { stopping: boolean };
};
