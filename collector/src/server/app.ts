import { Hono } from 'hono';
import type { Database } from '../database/database.js';
import { preferencesRoutes } from '../kinds/preferences/http/preferences-routes.js';
import { crossOrigin } from '../http/cross-origin.js';
import { eraseSubjectRoute } from '../retention/http/erase-subject.js';
import { exportDecisions } from '../kinds/decision/http/export-decisions.js';
import { evidenceRoutes } from '../evidence/http/evidence-routes.js';
import { figuresRoutes } from '../figures/http/figures-routes.js';
import { health, type Readiness } from './health.js';
import { showDecision } from '../kinds/decision/http/show-decision.js';
import { listDecisions } from '../kinds/decision/http/list-decisions.js';
import { noNull } from '../http/no-null.js';
import { observe } from '../http/observe.js';
import { onError } from '../http/on-error.js';
import { decisionEndpoint } from '../kinds/decision/http/decision-endpoint.js';
import { answerProblem, Problem } from '../http/problem.js';
import { proofRoutes } from '../chain/http/proof-routes.js';
import {
  requireScope,
  signedIn,
  type RouteOptions,
  type AccessDependencies,
} from '../access/require-scope.js';
import { securityHeaders } from '../http/security-headers.js';
import { warnAboutProxy } from '../http/warn-about-proxy.js';
import { tokenRoutes } from '../owner/http/token-routes.js';
import type { KindDependencies } from '../objections/dependencies.js';
import { following } from './following.js';
import { handlePost } from '../intake/post.js';
import { postText } from '../intake/post-text.js';
import type { Limiter } from '../limits/limiter.js';
import type { SignUpDependencies } from '../kinds/sign-up/dependencies.js';
import {
  customerRoutes,
  endCustomerRoutes,
  eraseCustomerRoutes,
} from '../kinds/preferences/http/owner-routes.js';
import {
  contactRoutes,
  eraseSubscriberRoutes,
  subscriberRoutes,
} from '../kinds/sign-up/http/owner-routes.js';
import { newsletterRoutes } from '../kinds/sign-up/http/newsletter-routes.js';
import { objectionRoutes } from '../objections/http/objection-routes.js';
import { createLogger, type Logger } from '../observe/logger.js';
import { Metrics } from '../observe/metrics.js';
import { openApiDocument } from '../openapi/document.js';
import { defaultRetention, type Retention } from '@limpide/contract/retention';
import type { RightsDependencies } from '../kinds/rights-request/dependencies.js';
import { deleteRoute } from '../kinds/rights-request/http/delete-route.js';
import { answerRoutes } from '../kinds/rights-request/http/answer-routes.js';
import { registerRoutes } from '../kinds/rights-request/http/register-routes.js';
import { rightsRoutes } from '../kinds/rights-request/http/rights-routes.js';
import { createSigner, type Secrets, type Signer } from '../security/hmac-signer.js';
import { homeRoute, signInRoutes, type OwnerDependencies } from '../owner/http/owner-routes.js';
import { countRequests } from '../kinds/rights-request/list-requests.js';
import { Sites, type Site } from '../sites/sites.js';
import { Texts, type TextQuota } from '../texts/texts.js';
import { textRoutes } from '../owner/http/text-routes.js';
import { trailRoutes } from '../owner/http/trail-routes.js';
import { Trail } from '../trail/trail.js';
import type { TokenScope } from '../tokens/scopes.js';

export interface AppDependencies extends Readiness, Secrets {
  database: Database;
  sites: readonly Site[];
  /** Who presents one of these may do everything. Others are made with `token create`. */
  tokens?: readonly string[] | undefined;
  /** Where it is shared; otherwise one is made of the secrets. */
  signer?: Signer | undefined;
  /** Whether mails that are queued can be sent; otherwise none is. */
  canMail?: boolean | undefined;
  /** How long each kind of record is kept, ISO 8601; what is not named keeps its default. */
  retention?: Partial<Retention> | undefined;
  /** How many texts a site keeps, and how many bytes of them. */
  textQuota?: TextQuota | undefined;
  /** Where the endpoint is: `/privacy` by default. */
  basePath?: string | undefined;
  /** How many proxies of ours stand before us and append to `X-Forwarded-For`: 0 by default. */
  trustedProxies?: number | undefined;
  /** Whether the trail keeps what kind of network a reader came from. */
  trailAddressKind?: boolean | undefined;
  /** None: nothing is limited. */
  limiter?: Limiter | undefined;
  metrics?: Metrics | undefined;
  logger?: Logger | undefined;
  now?: (() => Date) | undefined;
}

/** The HTTP application, to be served alone or mounted in another server. It holds no record. */
export function createApp(dependencies: AppDependencies): Hono {
  const { database, limiter, tokens = [], trustedProxies = 0 } = dependencies;
  const { now = () => new Date(), logger = createLogger(), metrics = new Metrics() } = dependencies;
  const sites = new Sites(dependencies.sites);
  const basePath = dependencies.basePath ?? '/privacy';
  const gate: AccessDependencies = { database, tokens, limiter, trustedProxies, basePath, now };
  const scope = (name: TokenScope, doors?: RouteOptions) => requireScope(name, gate, doors);
  const isPage = true;
  const retention = { ...defaultRetention, ...dependencies.retention };
  const signer = dependencies.signer ?? createSigner(database, dependencies);
  const base = new Hono();
  base.use(crossOrigin(sites));
  const kind: KindDependencies = {
    database,
    sites,
    limiter,
    trustedProxies,
    metrics,
    signer,
    texts: new Texts(database, { metrics, logger, now }, dependencies.textQuota),
    trail: new Trail({
      database,
      signer,
      logger,
      trustedProxies,
      now,
      keepsAddressKind: dependencies.trailAddressKind ?? false,
    }),
    now,
    basePath,
    following,
  };
  const postDecision = handlePost(decisionEndpoint(kind), kind);
  base.post('/decisions', postDecision);
  base.post('/sites/:site/decisions', postDecision);
  for (const start of ['', '/sites/:site']) base.post(`${start}/texts`, postText(kind));
  base.get('/texts/:sha256', scope('read', { isPage }));
  base.get('/texts', scope('read', { isPage }));
  base.route('/texts', textRoutes(kind));
  const requests: RightsDependencies = {
    ...kind,
    canMail: dependencies.canMail ?? false,
    retention: retention['rights-request'],
  };
  const subscriptions: SignUpDependencies = {
    ...kind,
    unconfirmed: retention.unconfirmed,
  };
  base.route('/', rightsRoutes(requests));
  base.delete('/newsletter/subscribers/*', scope('erase'));
  base.delete('/choices/customers/*', scope('erase'));
  base.route('/', eraseSubscriberRoutes(subscriptions, logger));
  base.route('/', eraseCustomerRoutes(kind, logger));
  for (const path of ['/newsletter/subscribers', '/choices/customers'])
    base.get(path, scope('newsletter', { isPage }));
  base.get('/newsletter/subscribers/:id', scope('newsletter'));
  for (const path of ['/objections', '/newsletter/contacts', '/choices/customers/:customer/end'])
    base.post(path, scope('newsletter'));
  base.route('/', contactRoutes(subscriptions));
  base.route('/', endCustomerRoutes(kind));
  base.route('/', objectionRoutes(kind));
  base.route('/', subscriberRoutes(subscriptions));
  base.route('/', customerRoutes(kind));
  base.route('/', newsletterRoutes(subscriptions));
  base.route('/', preferencesRoutes(kind));
  base.delete('/register/:reference', scope('erase'), deleteRoute(requests, logger));
  base.use('/register/*', scope('rights', { isPage, takesForms: true }));
  base.route('/register', registerRoutes(requests));
  base.route('/register', answerRoutes(requests));
  base.use('/evidence', scope('read', { isPage }));
  base.use('/evidence/pack', scope('read', { isPage }));
  base.route('/evidence', evidenceRoutes({ ...kind, retention }));
  base.get('/decisions', scope('read'), listDecisions(kind));
  base.get('/decisions/export', scope('read', { isPage }), exportDecisions(kind));
  base.get('/decisions/:eventId', scope('read', { isPage }), showDecision(kind));
  base.use('/proof', scope('read', { isPage }));
  base.use('/proof/head', scope('read'));
  base.route('/proof', proofRoutes(kind));
  base.use('/figures', scope('read', { isPage }));
  base.use('/figures.json', scope('read'));
  base.route('/', figuresRoutes(database, sites, signer, now));
  base.delete(
    '/subjects/:subjectRef',
    scope('erase'),
    eraseSubjectRoute({ database, sites, logger, now }),
  );
  base.get('/trail', scope('trail', { isPage }), trailRoutes(kind));
  base.get('/tokens', scope('tokens', { isPage }));
  base.post('/tokens', scope('tokens'));
  base.delete('/tokens/:id', scope('tokens'));
  base.route('/tokens', tokenRoutes(database, signer, now));
  const owner: OwnerDependencies = {
    ...gate,
    sites,
    signer,
    countRequests: (site, today) => countRequests(database, site, today),
  };
  base.route('/', signInRoutes(owner));

  const document = openApiDocument(basePath);
  base.get('/openapi.json', (context) => context.json(document));

  const app = new Hono();
  app.onError(onError(logger));
  app.notFound((context) =>
    answerProblem(context, new Problem(404, 'not-found', 'Not found', 'Nothing is served here.')),
  );
  app.use(
    observe(metrics, logger),
    securityHeaders,
    noNull,
    warnAboutProxy(trustedProxies, logger),
  );
  app.route('/', health(database, dependencies));
  app.get('/metrics', scope('metrics'), async (context) => {
    // They count every site's.
    if (context.get('access').sites !== null)
      throw new Problem(403, 'wrong-site', 'Wrong site', 'The token does not open every site.');
    return context.body(await metrics.render(), 200, {
      'content-type': 'text/plain; version=0.0.4',
    });
  });
  // With the slash, so that addresses on the page are below it.
  app.get(basePath, (context) => context.redirect(`${basePath.split('/').at(-1)}/`, 308));
  app.get(`${basePath}/`, signedIn(gate), homeRoute(owner));
  app.route(basePath, base);
  return app;
}
