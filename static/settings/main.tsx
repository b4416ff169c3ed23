import { mount } from '../parts/mount';
import '../parts/desk.css';
import '../plan/plan.css';
import '../profile/profile.css';
import './settings.css';
import './register.css';
import './health.css';
import { SettingsPage } from './settings-page';

void mount(() => <SettingsPage />);
