import { mount } from '../parts/mount';
import '../parts/desk.css';
import '../profile/profile.css';
import './settings.css';
import './register.css';
import { ProjectSettingsPage } from './project-settings-page';

void mount(() => <ProjectSettingsPage />);
