import audit from './messages/fr/audit.json' with { type: 'json' };
import auth from './messages/fr/auth.json' with { type: 'json' };
import beside from './messages/fr/beside.json' with { type: 'json' };
import calendar from './messages/fr/calendar.json' with { type: 'json' };
import checks from './messages/fr/checks.json' with { type: 'json' };
import comments from './messages/fr/comments.json' with { type: 'json' };
import common from './messages/fr/common.json' with { type: 'json' };
import consents from './messages/fr/consents.json' with { type: 'json' };
import desk from './messages/fr/desk.json' with { type: 'json' };
import directory from './messages/fr/directory.json' with { type: 'json' };
import editor from './messages/fr/editor.json' with { type: 'json' };
import embargo from './messages/fr/embargo.json' with { type: 'json' };
import errors from './messages/fr/errors.json' with { type: 'json' };
import events from './messages/fr/events.json' with { type: 'json' };
import failure from './messages/fr/failure.json' with { type: 'json' };
import feeds from './messages/fr/feeds.json' with { type: 'json' };
import figures from './messages/fr/figures.json' with { type: 'json' };
import front from './messages/fr/front.json' with { type: 'json' };
import imports from './messages/fr/import.json' with { type: 'json' };
import mail from './messages/fr/mail.json' with { type: 'json' };
import media from './messages/fr/media.json' with { type: 'json' };
import members from './messages/fr/members.json' with { type: 'json' };
import notices from './messages/fr/notices.json' with { type: 'json' };
import papers from './messages/fr/papers.json' with { type: 'json' };
import parity from './messages/fr/parity.json' with { type: 'json' };
import redirects from './messages/fr/redirects.json' with { type: 'json' };
import releases from './messages/fr/releases.json' with { type: 'json' };
import review from './messages/fr/review.json' with { type: 'json' };
import site from './messages/fr/site.json' with { type: 'json' };
import sites from './messages/fr/sites.json' with { type: 'json' };
import style from './messages/fr/style.json' with { type: 'json' };
import tasks from './messages/fr/tasks.json' with { type: 'json' };
import templates from './messages/fr/templates.json' with { type: 'json' };
import tools from './messages/fr/tools.json' with { type: 'json' };
import topics from './messages/fr/topics.json' with { type: 'json' };
import unreviewed from './messages/fr/unreviewed.json' with { type: 'json' };
import versions from './messages/fr/versions.json' with { type: 'json' };
import workflow from './messages/fr/workflow.json' with { type: 'json' };

export const fr = {
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
