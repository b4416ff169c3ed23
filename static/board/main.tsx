import { mount } from '../parts/mount';
import '../parts/desk.css';
import { QueuePage } from './queue-page';

void mount(() => <QueuePage />);
