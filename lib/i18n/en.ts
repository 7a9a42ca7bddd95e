import audit from './messages/en/audit.json' with { type: 'json' };
import auth from './messages/en/auth.json' with { type: 'json' };
import beside from './messages/en/beside.json' with { type: 'json' };
import calendar from './messages/en/calendar.json' with { type: 'json' };
import checks from './messages/en/checks.json' with { type: 'json' };
import comments from './messages/en/comments.json' with { type: 'json' };
import common from './messages/en/common.json' with { type: 'json' };
import consents from './messages/en/consents.json' with { type: 'json' };
import desk from './messages/en/desk.json' with { type: 'json' };
import directory from './messages/en/directory.json' with { type: 'json' };
import editor from './messages/en/editor.json' with { type: 'json' };
import embargo from './messages/en/embargo.json' with { type: 'json' };
import errors from './messages/en/errors.json' with { type: 'json' };
import events from './messages/en/events.json' with { type: 'json' };
import failure from './messages/en/failure.json' with { type: 'json' };
import feeds from './messages/en/feeds.json' with { type: 'json' };
import figures from './messages/en/figures.json' with { type: 'json' };
import front from './messages/en/front.json' with { type: 'json' };
import imports from './messages/en/import.json' with { type: 'json' };
import mail from './messages/en/mail.json' with { type: 'json' };
import media from './messages/en/media.json' with { type: 'json' };
import members from './messages/en/members.json' with { type: 'json' };
import notices from './messages/en/notices.json' with { type: 'json' };
import papers from './messages/en/papers.json' with { type: 'json' };
import parity from './messages/en/parity.json' with { type: 'json' };
import redirects from './messages/en/redirects.json' with { type: 'json' };
import releases from './messages/en/releases.json' with { type: 'json' };
import review from './messages/en/review.json' with { type: 'json' };
import site from './messages/en/site.json' with { type: 'json' };
import sites from './messages/en/sites.json' with { type: 'json' };
import style from './messages/en/style.json' with { type: 'json' };
import tasks from './messages/en/tasks.json' with { type: 'json' };
import templates from './messages/en/templates.json' with { type: 'json' };
import tools from './messages/en/tools.json' with { type: 'json' };
import topics from './messages/en/topics.json' with { type: 'json' };
import unreviewed from './messages/en/unreviewed.json' with { type: 'json' };
import versions from './messages/en/versions.json' with { type: 'json' };
import workflow from './messages/en/workflow.json' with { type: 'json' };

export const en = {
  audit,
  auth,
  beside,
  calendar,
  checks,
  comments,
  common,
  consents,
  desk,
  directory,
  editor,
  embargo,
  errors,
  events,
  failure,
  feeds,
  figures,
  front,
  import: imports,
  mail,
  media,
  members,
  notices,
  papers,
  parity,
  redirects,
  releases,
  review,
  site,
  sites,
  style,
  tasks,
  templates,
  tools,
  topics,
  unreviewed,
  versions,
  workflow,
};
