export * from './calendar-year';
export * from './parse-calendar-year';
export * from './shipped-calendar';
export * from './working-calendar';
