import audit from './messages/ar/audit.json' with { type: 'json' };
import auth from './messages/ar/auth.json' with { type: 'json' };
import beside from './messages/ar/beside.json' with { type: 'json' };
import calendar from './messages/ar/calendar.json' with { type: 'json' };
import checks from './messages/ar/checks.json' with { type: 'json' };
import comments from './messages/ar/comments.json' with { type: 'json' };
import common from './messages/ar/common.json' with { type: 'json' };
import consents from './messages/ar/consents.json' with { type: 'json' };
import desk from './messages/ar/desk.json' with { type: 'json' };
import directory from './messages/ar/directory.json' with { type: 'json' };
import editor from './messages/ar/editor.json' with { type: 'json' };
import embargo from './messages/ar/embargo.json' with { type: 'json' };
import errors from './messages/ar/errors.json' with { type: 'json' };
import events from './messages/ar/events.json' with { type: 'json' };
import failure from './messages/ar/failure.json' with { type: 'json' };
import feeds from './messages/ar/feeds.json' with { type: 'json' };
import figures from './messages/ar/figures.json' with { type: 'json' };
import front from './messages/ar/front.json' with { type: 'json' };
import imports from './messages/ar/import.json' with { type: 'json' };
import mail from './messages/ar/mail.json' with { type: 'json' };
import media from './messages/ar/media.json' with { type: 'json' };
import members from './messages/ar/members.json' with { type: 'json' };
import notices from './messages/ar/notices.json' with { type: 'json' };
import papers from './messages/ar/papers.json' with { type: 'json' };
import parity from './messages/ar/parity.json' with { type: 'json' };
import redirects from './messages/ar/redirects.json' with { type: 'json' };
import releases from './messages/ar/releases.json' with { type: 'json' };
import review from './messages/ar/review.json' with { type: 'json' };
import site from './messages/ar/site.json' with { type: 'json' };
import sites from './messages/ar/sites.json' with { type: 'json' };
import style from './messages/ar/style.json' with { type: 'json' };
import tasks from './messages/ar/tasks.json' with { type: 'json' };
import templates from './messages/ar/templates.json' with { type: 'json' };
import tools from './messages/ar/tools.json' with { type: 'json' };
import topics from './messages/ar/topics.json' with { type: 'json' };
import unreviewed from './messages/ar/unreviewed.json' with { type: 'json' };
import versions from './messages/ar/versions.json' with { type: 'json' };
import workflow from './messages/ar/workflow.json' with { type: 'json' };

export const ar = {
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
