import audit from './messages/es/audit.json' with { type: 'json' };
import auth from './messages/es/auth.json' with { type: 'json' };
import beside from './messages/es/beside.json' with { type: 'json' };
import calendar from './messages/es/calendar.json' with { type: 'json' };
import checks from './messages/es/checks.json' with { type: 'json' };
import comments from './messages/es/comments.json' with { type: 'json' };
import common from './messages/es/common.json' with { type: 'json' };
import consents from './messages/es/consents.json' with { type: 'json' };
import desk from './messages/es/desk.json' with { type: 'json' };
import directory from './messages/es/directory.json' with { type: 'json' };
import editor from './messages/es/editor.json' with { type: 'json' };
import embargo from './messages/es/embargo.json' with { type: 'json' };
import errors from './messages/es/errors.json' with { type: 'json' };
import events from './messages/es/events.json' with { type: 'json' };
import failure from './messages/es/failure.json' with { type: 'json' };
import feeds from './messages/es/feeds.json' with { type: 'json' };
import figures from './messages/es/figures.json' with { type: 'json' };
import front from './messages/es/front.json' with { type: 'json' };
import imports from './messages/es/import.json' with { type: 'json' };
import mail from './messages/es/mail.json' with { type: 'json' };
import media from './messages/es/media.json' with { type: 'json' };
import members from './messages/es/members.json' with { type: 'json' };
import notices from './messages/es/notices.json' with { type: 'json' };
import papers from './messages/es/papers.json' with { type: 'json' };
import parity from './messages/es/parity.json' with { type: 'json' };
import redirects from './messages/es/redirects.json' with { type: 'json' };
import releases from './messages/es/releases.json' with { type: 'json' };
import review from './messages/es/review.json' with { type: 'json' };
import site from './messages/es/site.json' with { type: 'json' };
import sites from './messages/es/sites.json' with { type: 'json' };
import style from './messages/es/style.json' with { type: 'json' };
import tasks from './messages/es/tasks.json' with { type: 'json' };
import templates from './messages/es/templates.json' with { type: 'json' };
import tools from './messages/es/tools.json' with { type: 'json' };
import topics from './messages/es/topics.json' with { type: 'json' };
import unreviewed from './messages/es/unreviewed.json' with { type: 'json' };
import versions from './messages/es/versions.json' with { type: 'json' };
import workflow from './messages/es/workflow.json' with { type: 'json' };

export const es = {
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
