import Heading from '@atlaskit/heading';
import { useSay } from '../parts/words';
import { DeskBoard } from './desk-board';

/** The desk board among the project's queues. */
export function QueuePage() {
  const say = useSay();
  return (
    <div className="full-page">
      <Heading size="large" as="h1">
        {say('board.title')}
      </Heading>
      <DeskBoard />
    </div>
  );
}
