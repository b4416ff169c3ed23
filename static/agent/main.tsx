import { mount } from '../parts/mount';
import '../parts/desk.css';
import { IssuePanel } from './issue-panel';

void mount(() => <IssuePanel />);
