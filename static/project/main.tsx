import { mount } from '../parts/mount';
import '../parts/desk.css';
import { ProjectPage } from './project-page';

void mount(() => <ProjectPage />);
