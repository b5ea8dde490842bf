export * from './conferences.migration';
export * from './conferences.module';
export { ConferenceParticipant, ConferenceSession } from './history/conference-session.entity';
export { Conference } from './rooms/conference.entity';
export { ConferencePins } from './rooms/conference-pins';
