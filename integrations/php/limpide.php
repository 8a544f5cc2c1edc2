<?php
/**
 * The endpoint behind Limpide on a host with PHP alone: stores decisions exactly once, and hands
 * rights requests and sign-ups to a mail address or a webhook. README.md says how to install it, and
 * what the Node collector does that it does not.
 *
 * Written so that PHP 5.6 can still read it: an old one must say that it is old.
 */

const LIMPIDE_MAX_BODY = 32768;
const LIMPIDE_CAUSES = array('accept-all', 'refuse-all', 'save', 'withdraw', 'object', 'embed', 'api', 'import');
const LIMPIDE_RIGHTS = array('acces', 'rectification', 'effacement', 'limitation', 'portabilite', 'opposition', 'opposition-prospection', 'retrait-consentement', 'decision-automatisee', 'post-mortem', 'deces');
const LIMPIDE_ENVELOPE = array('schema', 'kind', 'eventId', 'occurredAt', 'action', 'subjectRef', 'notice', 'origin', 'pageId');
/** Of the envelope, what may be present whatever the kind: handed on to nobody. */
const LIMPIDE_SPARE = array('state', 'services', 'measures', 'previousState', 'controllers', 'ui', 'expiresAt', 'signals');

/** What is answered instead of a receipt (RFC 9457). */
class LimpideProblem extends Exception
{
    public $status;
    public $slug;

    public function __construct($status, $slug, $detail)
    {
        parent::__construct($detail);
        $this->status = $status;
        $this->slug = $slug;
    }
}

/** What keeps it from working here, in one sentence; null where nothing does. */
function limpide_obstacle($version, $drivers, $config)
{
    if ($version < 80100) {
        return 'Limpide needs PHP 8.1 or later, and this is PHP ' . limpide_div($version, 10000) . '.' . limpide_div($version % 10000, 100) . '.';
    }
    if (!is_array($config) || empty($config['origins']) || empty($config['database'])) {
        return 'config.php is missing beside limpide.php, or names no origins or no database: copy config.sample.php.';
    }
    $driver = explode(':', $config['database'])[0];
    if (!in_array($driver, $drivers, true)) {
        return "PHP has no PDO driver for $driver here: install the extension pdo_$driver.";
    }
    $folder = $driver === 'sqlite' ? dirname(substr($config['database'], 7)) : null;
    if ($folder !== null && !is_dir($folder)) {
        @mkdir($folder, 0700, true);
    }
    if ($folder !== null && !is_writable($folder)) {
        return "The folder $folder cannot be written: give it to the user that PHP runs as.";
    }
    return null;
}

/** `intdiv` of PHP 7, which an old PHP has not. */
function limpide_div($number, $by)
{
    return (int) floor($number / $by);
}

/** A table's name, with what goes before it where several sites share a database. */
function limpide_table($config, $name)
{
    return preg_replace('/\W/', '', isset($config['prefix']) ? $config['prefix'] : '') . 'limpide_' . $name;
}

function limpide_now()
{
    return gmdate('Y-m-d\TH:i:s\Z');
}

function limpide_is($pattern, $value)
{
    return is_string($value) && preg_match($pattern . 'Du', $value) === 1;
}

/** @throws LimpideProblem that names the member, never what it holds: that may be personal data */
function limpide_expect($holds, $member)
{
    if (!$holds) {
        throw new LimpideProblem(400, 'invalid-body', "/$member is missing, or not as the contract says.");
    }
}

function limpide_only($object, $known, $within = '')
{
    limpide_expect(is_array($object) && ($object === array() || !array_is_list($object)), rtrim($within, '/'));
    foreach (array_keys($object) as $key) {
        if (!in_array($key, $known, true)) {
            throw new LimpideProblem(400, 'invalid-body', 'A key is not of the contract: /' . $within . substr(preg_replace('/[^\w-]/', '?', (string) $key), 0, 40) . '.');
        }
    }
}

function limpide_moment($value)
{
    if (!limpide_is('/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/', $value)) {
        return false;
    }
    list($year, $month, $day) = array_map('intval', explode('-', substr($value, 0, 10)));
    return checkdate($month, $day, $year);
}

/** One boolean per id. */
function limpide_switches($value)
{
    if (!is_array($value) || count($value) > 100 || ($value !== array() && array_is_list($value))) {
        return false;
    }
    foreach ($value as $id => $on) {
        if (!is_bool($on) || !limpide_is('/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/', (string) $id)) {
            return false;
        }
    }
    return true;
}

function limpide_line($value, $length)
{
    return limpide_is('/^[^\p{Cc}\p{Cs}]*\S[^\p{Cc}\p{Cs}]*$/', $value) && limpide_length($value) <= $length;
}

/** Characters, without the extension mbstring. */
function limpide_length($text)
{
    return strlen(preg_replace('/[\x80-\xBF]/', '', $text));
}

/** What every kind has in common. */
function limpide_check_envelope($body, $kind, $actions)
{
    $label = '/^[\p{L}\p{N}][\p{L}\p{N} ._:\/+-]{0,63}$/';
    $uuid = '/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/';
    $of = function ($key) use ($body) {
        return isset($body[$key]) ? $body[$key] : null;
    };
    limpide_expect($of('schema') === 'limpide/1', 'schema');
    limpide_expect($of('kind') === $kind, 'kind');
    limpide_expect(limpide_is($uuid, $of('eventId')), 'eventId');
    limpide_expect(limpide_moment($of('occurredAt')), 'occurredAt');
    limpide_expect(in_array($of('action'), $actions, true), 'action');
    limpide_expect(array_key_exists('subjectRef', $body) && ($of('subjectRef') === null || ($kind === 'decision' && limpide_is($uuid, $of('subjectRef')))), 'subjectRef');
    limpide_expect(is_string($of('origin')) && preg_match('/^https?:\/\/[^\/?#\s]+$/D', $of('origin')) === 1, 'origin');
    limpide_expect(limpide_is('/^\/[^?#\s\p{Cc}\p{Cs}]{0,1023}$/', $of('pageId')) && strlen($of('pageId')) <= 1024, 'pageId');
    $notice = $of('notice');
    limpide_only($notice, array('id', 'version', 'lang', 'textSha256', 'configSha256', 'codeSha256'), 'notice/');
    limpide_expect(isset($notice['id']) && limpide_is($label, $notice['id']), 'notice/id');
    limpide_expect(array_key_exists('version', $notice) && ($notice['version'] === null || limpide_is($label, $notice['version'])), 'notice/version');
    limpide_expect(isset($notice['lang']) && limpide_is('/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/', $notice['lang']), 'notice/lang');
    foreach (array('textSha256', 'configSha256', 'codeSha256') as $hash) {
        limpide_expect(array_key_exists($hash, $notice) && ($notice[$hash] === null || limpide_is('/^[0-9a-f]{64}$/', $notice[$hash])), "notice/$hash");
    }
}

function limpide_check_decision($body)
{
    limpide_only($body, array_merge(LIMPIDE_ENVELOPE, LIMPIDE_SPARE));
    limpide_check_envelope($body, 'decision', LIMPIDE_CAUSES);
    $label = '/^[\p{L}\p{N}][\p{L}\p{N} ._:\/+-]{0,63}$/';
    limpide_expect(isset($body['state']) && limpide_switches($body['state']), 'state');
    limpide_expect(array_key_exists('previousState', $body) && ($body['previousState'] === null || limpide_switches($body['previousState'])), 'previousState');
    limpide_expect(!isset($body['services']) || limpide_switches($body['services']), 'services');
    $groups = array($body['state'], isset($body['services']) ? $body['services'] : array(), $body['previousState'] === null ? array() : $body['previousState']);
    limpide_expect(!isset($body['measures']) || is_array($body['measures']), 'measures');
    foreach (isset($body['measures']) ? $body['measures'] : array() as $id => $measures) {
        limpide_expect(limpide_switches($measures) && limpide_switches(array($id => true)), 'measures');
        $groups[] = $measures;
    }
    $granted = false;
    foreach ($groups as $group) {
        $granted = $granted || in_array(true, $group, true);
    }
    limpide_expect($body['subjectRef'] === null || $granted, 'subjectRef');
    limpide_only(isset($body['controllers']) ? $body['controllers'] : null, array('listVersion', 'count'), 'controllers/');
    limpide_expect(isset($body['controllers']['listVersion'], $body['controllers']['count']) && limpide_is($label, $body['controllers']['listVersion']) && is_int($body['controllers']['count']) && $body['controllers']['count'] >= 0, 'controllers');
    limpide_only(isset($body['ui']) ? $body['ui'] : null, array('layer', 'control'), 'ui/');
    limpide_expect(isset($body['ui']['layer'], $body['ui']['control']) && is_int($body['ui']['layer']) && $body['ui']['layer'] >= 0 && limpide_is($label, $body['ui']['control']), 'ui');
    limpide_expect(array_key_exists('expiresAt', $body) && ($body['expiresAt'] === null || limpide_moment($body['expiresAt'])), 'expiresAt');
    limpide_only(isset($body['signals']) ? $body['signals'] : null, array('gpc'), 'signals/');
    limpide_expect(isset($body['signals']['gpc']) && is_bool($body['signals']['gpc']), 'signals/gpc');
}

/** What tells people from programs: nobody is told which it was. */
function limpide_check_traps($form)
{
    limpide_expect(isset($form['website']) && $form['website'] === '', 'form/website');
    limpide_expect(isset($form['elapsed']) && is_int($form['elapsed']) && $form['elapsed'] >= 3000, 'form/elapsed');
}

function limpide_email($value)
{
    return limpide_is('/^[^\s@<>"\p{Cc}]{1,64}@[^\s@<>"\p{Cc}]+\.[^\s@<>"\p{Cc}]+$/', $value) && strlen($value) <= 254;
}

function limpide_check_newsletter($body)
{
    limpide_only($body, array_merge(LIMPIDE_ENVELOPE, LIMPIDE_SPARE, array('form', 'consents')));
    limpide_check_envelope($body, 'newsletter', array('subscribe'));
    $form = isset($body['form']) ? $body['form'] : null;
    limpide_only($form, array('email', 'list', 'source', 'name', 'phone', 'website', 'elapsed'), 'form/');
    limpide_expect(isset($form['email']) && limpide_email($form['email']), 'form/email');
    foreach (array('list' => 40, 'source' => 64, 'name' => 200, 'phone' => 40) as $key => $length) {
        limpide_expect(!isset($form[$key]) || limpide_line($form[$key], $length), "form/$key");
    }
    limpide_check_traps($form);
    limpide_only(isset($body['consents']) ? $body['consents'] : null, array('newsletter', 'openTracking'), 'consents/');
    limpide_expect(isset($body['consents']['newsletter']) && $body['consents']['newsletter'] === true, 'consents/newsletter');
    limpide_expect(isset($body['consents']['openTracking']) && is_bool($body['consents']['openTracking']), 'consents/openTracking');
}

function limpide_check_request($body)
{
    limpide_only($body, array_merge(LIMPIDE_ENVELOPE, LIMPIDE_SPARE, array('form', 'consents')));
    limpide_check_envelope($body, 'rights-request', array('submit'));
    $form = isset($body['form']) ? $body['form'] : null;
    limpide_only($form, array('rights', 'capacity', 'answer', 'identifier', 'details', 'motives', 'person', 'mandate', 'directives', 'website', 'elapsed'), 'form/');
    $rights = isset($form['rights']) ? $form['rights'] : null;
    limpide_expect(is_array($rights) && $rights !== array() && count($rights) <= count(LIMPIDE_RIGHTS), 'form/rights');
    foreach ($rights as $at => $right) {
        limpide_expect(in_array($right, LIMPIDE_RIGHTS, true) && array_search($right, $rights, true) === $at, 'form/rights');
    }
    limpide_expect(isset($form['capacity']) && in_array($form['capacity'], array('self', 'representative', 'mandatary', 'heir'), true), 'form/capacity');
    $answer = isset($form['answer']) ? $form['answer'] : null;
    limpide_expect(is_array($answer) && isset($answer['by']), 'form/answer');
    if ($answer['by'] === 'email') {
        limpide_only($answer, array('by', 'email'), 'form/answer/');
        limpide_expect(isset($answer['email']) && limpide_email($answer['email']), 'form/answer/email');
    } else {
        limpide_expect($answer['by'] === 'post', 'form/answer/by');
        limpide_only($answer, array('by', 'name', 'street', 'postalCode', 'city', 'country'), 'form/answer/');
        foreach (array('name' => 200, 'street' => 200, 'postalCode' => 20, 'city' => 100, 'country' => 2) as $key => $length) {
            limpide_expect(isset($answer[$key]) && limpide_line($answer[$key], $length), "form/answer/$key");
        }
    }
    limpide_check_traps($form);
}

/** The same text for the same members, in whatever order they come. */
function limpide_canonical($value)
{
    if (is_array($value) && !array_is_list($value)) {
        ksort($value, SORT_STRING);
    }
    if (is_array($value)) {
        $value = array_map('limpide_canonical', $value);
    }
    return $value;
}

function limpide_hash($body)
{
    return hash('sha256', json_encode(limpide_canonical($body), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR));
}

function limpide_open($config)
{
    $database = new PDO(
        $config['database'],
        isset($config['user']) ? $config['user'] : null,
        isset($config['password']) ? $config['password'] : null,
        array(PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_TIMEOUT => 8, PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC)
    );
    if (strpos($config['database'], 'sqlite:') === 0) {
        @chmod(substr($config['database'], 7), 0600);
    }
    foreach (array(
        'CREATE TABLE IF NOT EXISTS ' . limpide_table($config, 'decisions') . ' (event_id CHAR(36) PRIMARY KEY, received_at CHAR(20) NOT NULL, sha256 CHAR(64) NOT NULL, body TEXT NOT NULL)',
        // What was handed on: what tells a replay, and nothing of its content.
        'CREATE TABLE IF NOT EXISTS ' . limpide_table($config, 'handed') . ' (event_id CHAR(36) PRIMARY KEY, received_at CHAR(20) NOT NULL, sha256 CHAR(64) NOT NULL, receipt TEXT NOT NULL)',
    ) as $table) {
        try {
            $database->exec($table);
        } catch (PDOException $error) {
            // Another request has just made it.
            if ((string) $error->getCode() !== '23505') {
                throw $error;
            }
        }
    }
    return $database;
}

/** Whether an insert has met a row of the same key: SQLite and MySQL, PostgreSQL. */
function limpide_is_taken($error)
{
    return in_array((string) $error->getCode(), array('23000', '23505'), true);
}

/** What was received under a key before. @throws LimpideProblem where that was another body */
function limpide_earlier($database, $table, $column, $id, $hash)
{
    $found = $database->prepare("SELECT received_at, sha256, $column FROM $table WHERE event_id = ?");
    $found->execute(array($id));
    $row = $found->fetch();
    if (!$row) {
        throw new LimpideProblem(409, 'busy', 'This key is still being processed: send it again.');
    }
    if (!hash_equals(trim($row['sha256']), $hash)) {
        throw new LimpideProblem(422, 'other-body', 'Another body came under this key.');
    }
    return $row;
}

/** @return array status and receipt */
function limpide_store($database, $body, $text, $config)
{
    $hash = limpide_hash($body);
    $now = limpide_now();
    $table = limpide_table($config, 'decisions');
    try {
        $database->prepare("INSERT INTO $table VALUES (?, ?, ?, ?)")->execute(array($body['eventId'], $now, $hash, $text));
        return array(201, array('eventId' => $body['eventId'], 'receivedAt' => $now));
    } catch (PDOException $error) {
        if (!limpide_is_taken($error)) {
            throw $error;
        }
    }
    $row = limpide_earlier($database, $table, 'event_id', $body['eventId'], $hash);
    return array(200, array('eventId' => $body['eventId'], 'receivedAt' => $row['received_at']));
}

/** A month later, or the last day of a month that has no such date (regulation 1182/71). */
function limpide_month_later($day)
{
    $first = $day->modify('first day of next month');
    return $first->setDate((int) $first->format('Y'), (int) $first->format('n'), min((int) $day->format('j'), (int) $first->format('t')))->format('Y-m-d');
}

function limpide_receipt($body, $now, $config)
{
    $receipt = array('eventId' => $body['eventId'], 'receivedAt' => $now);
    if ($body['kind'] !== 'rights-request') {
        return $receipt;
    }
    $letters = '34679ACDEFGHJKMNPQRTVWXY';
    $reference = 'DR-' . substr($now, 0, 4);
    for ($at = 0; $at < 8; $at += 1) {
        $reference .= ($at % 4 === 0 ? '-' : '') . $letters[random_int(0, strlen($letters) - 1)];
    }
    $zone = new DateTimeZone(isset($config['timeZone']) ? $config['timeZone'] : 'Europe/Paris');
    $due = limpide_month_later((new DateTimeImmutable($now))->setTimezone($zone));
    // The next working day after a holiday is not counted: the earlier day is in time as well.
    return $receipt + array('reference' => $reference, 'targetDate' => $due, 'legalDueDate' => $due);
}

/** Sends a form on. @throws RuntimeException where nobody has taken it */
function limpide_hand($body, $receipt, $config)
{
    $content = array('receipt' => $receipt, 'message' => array_diff_key($body, array_flip(LIMPIDE_SPARE)));
    $text = json_encode($content, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    if (!empty($config['webhook']['url'])) {
        $seconds = time();
        $signature = hash_hmac('sha256', "$seconds.$text", isset($config['webhook']['secret']) ? $config['webhook']['secret'] : '');
        $answer = @file_get_contents($config['webhook']['url'], false, stream_context_create(array('http' => array(
            'method' => 'POST',
            'header' => "Content-Type: application/json\r\nLimpide-Signature: t=$seconds,v1=$signature",
            'content' => $text,
            'timeout' => 8,
            'follow_location' => 0,
        ))));
        if ($answer === false) {
            throw new RuntimeException('The webhook did not take a message.');
        }
    }
    if (!empty($config['mail']['to'])) {
        $subject = $body['kind'] === 'newsletter' ? 'Limpide: newsletter' : 'Limpide: ' . $receipt['reference'];
        $headers = array('Content-Type' => 'text/plain; charset=utf-8', 'Content-Transfer-Encoding' => 'base64');
        if (!empty($config['mail']['from'])) {
            $headers['From'] = $config['mail']['from'];
        }
        $send = isset($config['mail']['send']) ? $config['mail']['send'] : null;
        if ($send ? !call_user_func($send, $config['mail']['to'], $subject, $text) : !@mail($config['mail']['to'], $subject, chunk_split(base64_encode($text)), $headers)) {
            throw new RuntimeException('The mail system did not take a message.');
        }
    }
}

/** @return array status and receipt */
function limpide_hand_once($database, $body, $config)
{
    if (empty($config['webhook']['url']) && empty($config['mail']['to'])) {
        throw new LimpideProblem(404, 'not-here', 'This endpoint takes decisions only.');
    }
    $hash = limpide_hash($body);
    $now = limpide_now();
    $receipt = limpide_receipt($body, $now, $config);
    $isSignUp = $body['kind'] === 'newsletter';
    $table = limpide_table($config, 'handed');
    // A page sends again for thirty days: no replay comes later.
    $database->prepare("DELETE FROM $table WHERE received_at < ?")->execute(array(gmdate('Y-m-d\TH:i:s\Z', time() - 31 * 86400)));
    $database->beginTransaction();
    try {
        $database->prepare("INSERT INTO $table VALUES (?, ?, ?, ?)")->execute(array($body['eventId'], $now, $hash, json_encode($receipt)));
        // Within the transaction: what nobody has taken was not received.
        limpide_hand($body, $receipt, $config);
        $database->commit();
        return array($isSignUp ? 202 : 201, $receipt);
    } catch (Exception $error) {
        $database->rollBack();
        if (!$error instanceof PDOException || !limpide_is_taken($error)) {
            throw $error;
        }
    }
    $row = limpide_earlier($database, $table, 'receipt', $body['eventId'], $hash);
    return array($isSignUp ? 202 : 200, json_decode($row['receipt'], true));
}

/** The body, and its text. @throws LimpideProblem */
function limpide_read($server)
{
    $type = strtolower(trim(explode(';', isset($server['CONTENT_TYPE']) ? $server['CONTENT_TYPE'] : '')[0]));
    if ($type !== 'application/json') {
        throw new LimpideProblem(415, 'wrong-type', 'Send application/json.');
    }
    $text = (string) file_get_contents('php://input', false, null, 0, LIMPIDE_MAX_BODY + 1);
    if (strlen($text) > LIMPIDE_MAX_BODY || (isset($server['CONTENT_LENGTH']) && (int) $server['CONTENT_LENGTH'] > LIMPIDE_MAX_BODY)) {
        throw new LimpideProblem(413, 'too-large', 'At most ' . LIMPIDE_MAX_BODY . ' bytes are accepted.');
    }
    $body = json_decode($text, true, 16);
    if (!is_array($body) || json_last_error() !== JSON_ERROR_NONE || ltrim($text)[0] !== '{') {
        throw new LimpideProblem(400, 'broken-json', 'The body is not a JSON object.');
    }
    // Read and written once more: a key that stood twice would be stored unseen.
    return array($body, json_encode(json_decode($text, false, 16), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
}

/** The kind that is posted: `limpide.php/decisions`, or `limpide.php?to=decisions`. */
function limpide_kind_of($server, $query)
{
    $path = isset($server['PATH_INFO']) ? $server['PATH_INFO'] : parse_url($server['REQUEST_URI'], PHP_URL_PATH);
    return isset($query['to']) ? $query['to'] : basename((string) $path);
}

/** @return array status and receipt. @throws LimpideProblem */
function limpide_take($server, $query, $config)
{
    $origin = isset($server['HTTP_ORIGIN']) ? $server['HTTP_ORIGIN'] : null;
    if ($origin !== null && !in_array($origin, $config['origins'], true)) {
        throw new LimpideProblem(403, 'unknown-origin', 'No site of this endpoint has this origin.');
    }
    if ($server['REQUEST_METHOD'] !== 'POST') {
        header('Allow: POST, OPTIONS');
        throw new LimpideProblem(405, 'wrong-method', 'Send POST.');
    }
    $checks = array('decisions' => 'limpide_check_decision', 'newsletter' => 'limpide_check_newsletter', 'rights-requests' => 'limpide_check_request');
    $kind = limpide_kind_of($server, $query);
    if (!is_string($kind) || !isset($checks[$kind])) {
        throw new LimpideProblem(404, 'not-here', 'There is nothing at this address.');
    }
    list($body, $text) = limpide_read($server);
    call_user_func($checks[$kind], $body);
    if ((isset($server['HTTP_IDEMPOTENCY_KEY']) ? $server['HTTP_IDEMPOTENCY_KEY'] : null) !== $body['eventId']) {
        throw new LimpideProblem(400, 'wrong-key', 'Idempotency-Key must be the eventId.');
    }
    if (!in_array($body['origin'], $config['origins'], true) || ($origin !== null && $origin !== $body['origin'])) {
        throw new LimpideProblem(403, 'other-origin', 'The body names another origin.');
    }
    $database = limpide_open($config);
    return $kind === 'decisions' ? limpide_store($database, $body, $text, $config) : limpide_hand_once($database, $body, $config);
}

function limpide_send($status, $type, $content)
{
    http_response_code($status);
    header("Content-Type: $type");
    echo json_encode($content, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}

function limpide_problem($status, $slug, $detail)
{
    limpide_send($status, 'application/problem+json', array('type' => "urn:limpide:problem:$slug", 'title' => str_replace('-', ' ', ucfirst($slug)), 'status' => $status, 'detail' => $detail));
}

function limpide_serve($server, $query, $config)
{
    foreach (array('Cache-Control: no-store', "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'", 'Referrer-Policy: no-referrer', 'X-Content-Type-Options: nosniff', 'Vary: Origin') as $line) {
        header($line);
    }
    $obstacle = limpide_obstacle(PHP_VERSION_ID, class_exists('PDO') ? PDO::getAvailableDrivers() : array(), $config);
    $origin = isset($server['HTTP_ORIGIN']) ? $server['HTTP_ORIGIN'] : null;
    if ($origin !== null && is_array($config) && in_array($origin, isset($config['origins']) ? $config['origins'] : array(), true)) {
        header("Access-Control-Allow-Origin: $origin");
        header('Access-Control-Expose-Headers: Retry-After');
    }
    if ($server['REQUEST_METHOD'] === 'OPTIONS') {
        header('Access-Control-Allow-Methods: POST');
        header('Access-Control-Allow-Headers: Content-Type,Idempotency-Key');
        header('Access-Control-Max-Age: 7200');
        http_response_code(204);
        return;
    }
    // A page keeps what it is told to send again: nothing is lost until this is mended.
    if ($obstacle !== null) {
        error_log("limpide: $obstacle");
        header('Retry-After: 60');
        limpide_problem(503, 'not-ready', $obstacle);
        return;
    }
    try {
        list($status, $receipt) = limpide_take($server, $query, $config);
        limpide_send($status, 'application/json', $receipt);
    } catch (LimpideProblem $problem) {
        limpide_problem($problem->status, $problem->slug, $problem->getMessage());
    } catch (Throwable $error) {
        // Its class and code alone: a message may quote what was sent.
        error_log('limpide: ' . get_class($error) . ' ' . $error->getCode() . ' at line ' . $error->getLine());
        header('Retry-After: 5');
        limpide_problem(503, 'unavailable', 'Nothing can be stored for now.');
    }
}

/** Writes each decision as a line of JSON, in the order of receipt. */
function limpide_export($config)
{
    $table = limpide_table($config, 'decisions');
    foreach (limpide_open($config)->query("SELECT received_at, sha256, body FROM $table ORDER BY received_at, event_id") as $row) {
        echo json_encode(array('receivedAt' => $row['received_at'], 'sha256' => trim($row['sha256'])) + json_decode($row['body'], true), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
    }
}

/** Deletes the decisions received before a day, and says how many. */
function limpide_purge($config, $day)
{
    $gone = limpide_open($config)->prepare('DELETE FROM ' . limpide_table($config, 'decisions') . ' WHERE received_at < ?');
    $gone->execute(array($day));
    return $gone->rowCount();
}

/** `php limpide.php export`, `php limpide.php purge 2021-11-27`: for whoever keeps the proofs. */
function limpide_command($arguments, $config)
{
    $obstacle = limpide_obstacle(PHP_VERSION_ID, class_exists('PDO') ? PDO::getAvailableDrivers() : array(), $config);
    if ($obstacle !== null) {
        fwrite(STDERR, "limpide: $obstacle\n");
        return 1;
    }
    $command = isset($arguments[1]) ? $arguments[1] : '';
    if ($command === 'export') {
        limpide_export($config);
        return 0;
    }
    if ($command === 'purge' && isset($arguments[2]) && limpide_moment($arguments[2] . 'T00:00:00Z')) {
        echo limpide_purge($config, $arguments[2]), "\n";
        return 0;
    }
    fwrite(STDERR, "Usage: php limpide.php export\n       php limpide.php purge 2021-11-27   decisions received before that day\n");
    return 2;
}

// Included, by a test for one: its functions alone.
if (count(get_included_files()) === 1) {
    ini_set('display_errors', '0');
    $limpide_path = getenv('LIMPIDE_CONFIG') ?: __DIR__ . '/config.php';
    $limpide_config = is_file($limpide_path) ? require $limpide_path : null;
    if (PHP_SAPI === 'cli') {
        exit(limpide_command($argv, $limpide_config));
    }
    limpide_serve($_SERVER, $_GET, $limpide_config);
}
