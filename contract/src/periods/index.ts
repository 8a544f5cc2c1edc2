export { addDays, addMonths, dayIn, daysBetween, isDay, weekday } from './calendar.js';
export { dueDates, nextWorkingDay, type DueDates, type PeriodOptions } from './due-dates.js';
export { easter } from './easter.js';
export { publicHolidays, TERRITORIES, type Territory } from './holidays.js';
export { prolong, type Suspension } from './suspension.js';
