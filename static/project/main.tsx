import { mount } from '../parts/mount';
import '../parts/desk.css';
import '../plan/plan.css';
import '../profile/profile.css';
import { ProjectPage } from './project-page';

void mount(() => <ProjectPage />);
