export { createApp, type AppDependencies } from './app.js';
export { createCollector, type Collector, type CollectorOptions } from './collector.js';
export type { Database, Queryable } from './database/database.js';
export { openDatabase, type DatabaseOptions } from './database/open.js';
export type { Limits } from './limits/limiter.js';
export { createLogger, type Logger } from './observe/logger.js';
export type { DecisionRecord } from './records/decision.js';
export { startCollector, type Started, type StartOptions } from './start.js';
export type { Site } from './sites.js';
