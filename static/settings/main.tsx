import { mount } from '../parts/mount';
import '../parts/desk.css';
import { SettingsPage } from './settings-page';

void mount(() => <SettingsPage />);
