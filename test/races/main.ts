export { crashEverywhere, raceWide } from './crashes';
export { naiveChanger } from './naive';
export { race } from './races';
