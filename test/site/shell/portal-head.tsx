import { type ReactNode, useEffect, useRef, useState } from 'react';
import { AppFrame, FrameModal, type RegisteredFrame, useFrames } from './app-frame';
import { Avatar, Menu } from './parts';
import { usePerson, useSession } from './session';

/** The person's own menu of the portal: what apps add to it opens in a dialog, and the focus comes back to the menu afterwards. */
const UserMenu = () => {
  const { say } = useSession();
  const { displayName } = usePerson();
  const frames = useFrames({ surface: 'user-menu' });
  const [opened, setOpened] = useState<RegisteredFrame | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const close = (): void => setOpened(null);
  useEffect(() => {
    if (opened === null && wasOpen.current) box.current?.querySelector('button')?.focus();
    wasOpen.current = opened !== null;
  }, [opened]);
  return (
    <div ref={box}>
      <Menu title={`${say('ownMenu')}: ${displayName}`} label={<Avatar name={displayName} />}>
        {(closeMenu) => (
          <ul className="menu-entries">
            {(frames ?? []).map((frame) => (
              <li key={frame.frameId}>
                <button
                  type="button"
                  className="subtle"
                  onClick={() => {
                    closeMenu();
                    setOpened(frame);
                  }}
                >
                  {frame.title}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Menu>
      {opened && (
        <FrameModal
          frame={opened}
          close={close}
          options={{
            resource: null,
            size: opened.viewportSize ?? 'medium',
            context: {},
            closeOnEscape: true,
            closeOnOverlayClick: true,
            title: opened.title,
            onClose: close,
          }}
        />
      )}
    </div>
  );
};

/** The top of every page of the portal: where one is, and one's own menu. */
export const PortalHead = ({ children }: { children: ReactNode }) => (
  <div className="portal-head">
    <p className="crumbs">{children}</p>
    <UserMenu />
  </div>
);

/** What apps show below the title of a portal page; asked again when the clock moves. */
export const Subheader = ({ page }: { page: 'help_center' }) => {
  const { moves } = useSession();
  const frames = useFrames({ surface: 'subheader', page }, moves);
  return frames?.map((frame) => <AppFrame key={frame.frameId} frame={frame} />);
};
