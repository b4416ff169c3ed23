import { useState } from 'react';
import { type Adf, Avatar, Lozenge, Ready, RichText, Time } from './parts';
import { useAct, useRead, useSession } from './session';

type Kind = 'public' | 'internal';

interface CommentProps {
  readonly author: string;
  readonly at: string;
  readonly body: Adf | string;
  readonly isInternal?: boolean;
}

const Comment = ({ author, at, body, isInternal }: CommentProps) => {
  const { say } = useSession();
  return (
    <li className={isInternal ? 'comment internal' : 'comment'}>
      <Avatar name={author} />
      <div>
        <p className="comment-head">
          <strong>{author}</strong>{' '}
          <span className="quiet">
            <Time at={at} />
          </span>{' '}
          {isInternal && <Lozenge category="warning">{say('internalNote')}</Lozenge>}
        </p>
        <RichText of={body} />
      </div>
    </li>
  );
};

const CommentList = ({ comments }: { comments: readonly (CommentProps & { readonly id: string })[] }) => {
  const { say } = useSession();
  if (comments.length === 0) return <p className="quiet">{say('noComments')}</p>;
  return (
    <ol className="comments">
      {comments.map(({ id, ...comment }) => (
        <Comment key={id} {...comment} />
      ))}
    </ol>
  );
};

interface DeskComment {
  readonly id: string;
  readonly body: string;
  readonly author: { readonly displayName: string };
  readonly created: { readonly iso8601: string };
}

/** The conversation as the portal shows it. */
export const PublicComments = ({ issueKey }: { issueKey: string }) => {
  const read = useRead<{ values: readonly DeskComment[] }>(`/rest/servicedeskapi/request/${issueKey}/comment?limit=100`);
  return (
    <Ready read={read}>
      {({ values }) => (
        <CommentList
          comments={values.map(({ id, body, author, created }) => ({ id, body, author: author.displayName, at: created.iso8601 }))}
        />
      )}
    </Ready>
  );
};

interface IssueComment {
  readonly id: string;
  readonly body: Adf;
  readonly author: { readonly displayName: string };
  readonly created: string;
  readonly jsdPublic?: boolean;
}

/** The conversation as agents see it, internal notes included. */
export const AllComments = ({ issueKey }: { issueKey: string }) => {
  const read = useRead<{ comments: readonly IssueComment[] }>(`/rest/api/3/issue/${issueKey}/comment?maxResults=100`);
  return (
    <Ready read={read}>
      {({ comments }) => (
        <CommentList
          comments={comments.map(({ id, body, author, created, jsdPublic }) => ({
            id,
            body,
            author: author.displayName,
            at: created,
            isInternal: jsdPublic === false,
          }))}
        />
      )}
    </Ready>
  );
};

/** A box to write in: customers reply, agents reply or leave a note for their colleagues. */
export const Conversation = ({ issueKey, kinds }: { issueKey: string; kinds: readonly Kind[] }) => {
  const { say, ask } = useSession();
  const { busy, act } = useAct();
  const [kind, setKind] = useState<Kind>('public');
  const [body, setBody] = useState('');
  const isAgent = kinds.length > 1;
  const send = async (): Promise<void> => {
    await ask(`/rest/servicedeskapi/request/${issueKey}/comment`, { body: body.trim(), public: kind === 'public' });
    setBody('');
  };
  return (
    <form
      className={kind === 'internal' ? 'compose internal' : 'compose'}
      onSubmit={(event) => {
        event.preventDefault();
        act(send);
      }}
    >
      {isAgent && (
        <fieldset className="choices">
          <legend>{say('addComment')}</legend>
          {kinds.map((option) => (
            <label key={option}>
              <input type="radio" name="kind" checked={kind === option} onChange={() => setKind(option)} />
              {say(option === 'public' ? 'replyToCustomer' : 'internalNote')}
            </label>
          ))}
        </fieldset>
      )}
      <textarea
        aria-label={say(isAgent ? (kind === 'public' ? 'replyToCustomer' : 'internalNote') : 'addComment')}
        placeholder={say('addComment')}
        rows={3}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <div className="button-row">
        <button type="submit" className="primary" disabled={busy || body.trim() === ''}>
          {say('send')}
        </button>
      </div>
    </form>
  );
};
