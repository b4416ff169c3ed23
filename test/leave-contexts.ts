import { leaveContexts } from './site/contexts';

afterAll(leaveContexts);
