// The wall clock, handed to everything that needs one. Days are UTC, so that every surface agrees on what today is.
import type { Clock } from '../contracts/adapter.ts';

export const wallClock: Clock = { now: () => new Date(), today: () => new Date().toISOString().slice(0, 10) };
