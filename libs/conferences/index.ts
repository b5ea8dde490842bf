export * from './conferences.migration';
export * from './conferences.module';
export { ConferenceHistory } from './history/conference-history';
export { ConferenceParticipant, ConferenceSession } from './history/conference-session.entity';
export type { HeldConference, Member } from './live/node-conferences';
export { Conference } from './rooms/conference.entity';
export { ConferencePins } from './rooms/conference-pins';
