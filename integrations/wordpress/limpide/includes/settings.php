<?php
/** What the owner has set, checked, and the configuration made of it. Without WordPress. */

namespace Limpide;

const PURPOSES = ['audience', 'audience-advanced', 'personalisation', 'advertising', 'media', 'social'];
const LAYOUTS = ['card', 'bar'];
const POSITIONS = ['start', 'centre', 'end'];
const PRESETS = ['default', 'compact', 'dsfr', 'contrast'];
const PROOFS = ['none', 'database', 'file', 'address'];
const COLOURS = ['accent', 'surface', 'text'];
const ADDRESS = ['street', 'postalCode', 'city', 'country'];

function default_settings(): array
{
    return [
        'mode' => 'form', 'json' => '',
        'name' => '', 'email' => '', 'street' => '', 'postalCode' => '', 'city' => '', 'country' => 'FR', 'policy' => '',
        'purposes' => ['media'], 'services' => [],
        'preset' => 'default', 'accent' => '', 'surface' => '', 'text' => '', 'layout' => 'card', 'position' => 'start',
        'left' => '', 'handles' => '',
        'proof' => 'none', 'folder' => '', 'address' => '', 'mail' => '', 'months' => 60, 'keep' => true,
    ];
}

/**
 * The settings in what was sent: plain text, already free of tags.
 *
 * @param array $sent what the form has sent
 * @param array $before what holds now, and stays where what was sent is wrong
 * @param array $catalogue id → name, purposes, hosts, options
 * @return array{0: array, 1: array} settings; and faults, each [key of a text, its variables]
 */
function read_settings(array $sent, array $before, array $catalogue): array
{
    $faults = [];
    $fault = function (string $key, array $with = []) use (&$faults) {
        $faults[] = [$key, $with];
    };
    $text = fn (string $key) => is_string($sent[$key] ?? null) ? trim($sent[$key]) : '';
    $among = fn (string $key, array $known) => in_array($text($key), $known, true) ? $text($key) : $before[$key];
    $settings = $before;
    foreach (['name', 'street', 'postalCode', 'city', 'policy', 'left', 'handles', 'json', 'folder', 'address'] as $key) {
        $settings[$key] = $text($key);
    }
    foreach (['mode' => ['form', 'json'], 'layout' => LAYOUTS, 'position' => POSITIONS, 'preset' => PRESETS, 'proof' => PROOFS] as $key => $known) {
        $settings[$key] = $among($key, $known);
    }
    $settings['keep'] = $text('keep') === '1';
    $settings['months'] = max(0, min(600, (int) $text('months')));
    $settings['country'] = strtoupper($text('country'));
    if (!preg_match('/^[A-Z]{2}$/', $settings['country'])) {
        $fault('country');
        $settings['country'] = $before['country'];
    }
    foreach (['email', 'mail'] as $key) {
        $settings[$key] = $text($key);
        if ($settings[$key] !== '' && filter_var($settings[$key], FILTER_VALIDATE_EMAIL) === false) {
            $fault('email', ['value' => $settings[$key]]);
            $settings[$key] = $before[$key];
        }
    }
    foreach (['policy', 'address'] as $key) {
        if ($settings[$key] !== '' && !preg_match('~^(https://|http://(localhost|127\.0\.0\.1)[:/]|/)\S*$~', $settings[$key])) {
            $fault('address', ['value' => $settings[$key]]);
            $settings[$key] = $before[$key];
        }
    }
    foreach (COLOURS as $key) {
        $settings[$key] = $text($key);
        if ($settings[$key] !== '' && !preg_match('/^(#([0-9a-f]{3}|[0-9a-f]{6})|[a-z]+|(rgb|hsl|hwb|lab|lch|oklab|oklch|color)\([\w\s.,%\/+-]+\))$/i', $settings[$key])) {
            $fault('colour', ['value' => $settings[$key]]);
            $settings[$key] = $before[$key];
        }
    }
    $settings['purposes'] = array_values(array_intersect(PURPOSES, array_filter((array) ($sent['purposes'] ?? []), 'is_string')));
    $settings['services'] = [];
    foreach ($catalogue as $id => $service) {
        $of = (array) ($sent['services'][$id] ?? []);
        if (($of['on'] ?? '') !== '1') {
            continue;
        }
        $options = read_options($service, $of, fn (string $name) => $fault('option', ['service' => $service['name'], 'option' => $name, 'example' => $service['options'][$name]['example']]));
        if ($options !== null) {
            $settings['services'][$id] = $options;
            // What a service serves is asked about.
            $settings['purposes'] = array_values(array_intersect(PURPOSES, array_merge($settings['purposes'], $service['purposes'])));
        }
    }
    foreach (read_handles($settings['handles'])[1] as $line) {
        $fault('handle', ['value' => $line]);
    }
    if ($settings['mode'] === 'json') {
        $wrong = read_json($settings['json'])[1];
        if ($wrong !== null) {
            $fault(...$wrong);
            $settings['mode'] = $before['mode'];
            $settings['json'] = $before['json'];
        }
    } elseif ($settings['name'] === '') {
        $fault('noName');
    }
    if ($settings['proof'] === 'address' && $settings['address'] === '') {
        $fault('noAddress');
        $settings['proof'] = $before['proof'];
    }
    return [$settings, $faults];
}

/** Options of a service; null, and told of the one that is wrong or missing. */
function read_options(array $service, array $sent, callable $wrong): ?array
{
    $options = [];
    foreach ($service['options'] as $name => $rule) {
        $value = is_string($sent[$name] ?? null) ? trim($sent[$name]) : '';
        if ($value === '' && empty($rule['required'])) {
            continue;
        }
        if (preg_match('~' . str_replace('~', '\~', $rule['pattern']) . '~u', $value) !== 1) {
            $wrong($name);
            return null;
        }
        $options[$name] = in_array($value, ['true', 'false'], true) ? $value === 'true' : $value;
    }
    return $options;
}

/**
 * Scripts that wait, a line each: `handle: purpose`, or `handle: purpose service`.
 *
 * @return array{0: array, 1: string[]} handle → [purpose, service]; and the lines that are not so
 */
function read_handles(string $lines): array
{
    $handles = [];
    $wrong = [];
    foreach (preg_split('/\R/u', $lines) as $line) {
        if (trim($line) === '') {
            continue;
        }
        if (preg_match('/^[\s\p{Z}]*([^\s\p{Z}:]+)[\s\p{Z}]*:[\s\p{Z}]*([\w-]+)(?:[\s\p{Z}]+([\w-]+))?[\s\p{Z}]*$/Du', $line, $found)) {
            $handles[$found[1]] = [$found[2], $found[3] ?? ''];
        } else {
            $wrong[] = trim($line);
        }
    }
    return [$handles, $wrong];
}

/** Hosts that are the site's own, a line each. */
function read_hosts(string $lines): array
{
    return array_values(array_filter(array_map(fn ($line) => strtolower(trim($line)), preg_split('/[\s,]+/', $lines)), fn ($line) => $line !== ''));
}

/**
 * An owner's own configuration.
 *
 * @return array{0: ?object, 1: ?array} it, or what is wrong: a key of a text, and its variables
 */
function read_json(string $text): array
{
    $config = json_decode($text);
    if (json_last_error() !== JSON_ERROR_NONE) {
        return [null, ['notJson', ['error' => json_last_error_msg()]]];
    }
    if (!$config instanceof \stdClass) {
        return [null, ['notObject', []]];
    }
    $name = $config->organisation->name ?? null;
    if (!is_string($name) || trim($name) === '') {
        return [null, ['noOrganisation', []]];
    }
    return empty($config->purposes) || !is_array($config->purposes) ? [null, ['noPurposes', []]] : [$config, null];
}

/**
 * The configuration of every page, the same for all visitors; null where there is none yet.
 *
 * @param array $site `endpoints`: where messages are posted here; `consentApi`: whether the plugin WP
 *   Consent API is active
 */
function configuration(array $settings, array $site): ?object
{
    if ($settings['mode'] === 'json') {
        $config = read_json($settings['json'])[0];
    } else {
        $config = $settings['name'] === '' ? null : configuration_of_form($settings);
    }
    if ($config === null) {
        return null;
    }
    if (!isset($config->endpoint) && !isset($config->endpoints)) {
        if ($settings['proof'] === 'address') {
            $config->endpoint = rtrim($settings['address'], '/');
        } elseif ($site['endpoints']) {
            $config->endpoints = (object) $site['endpoints'];
        }
    }
    if ($site['consentApi'] && !isset($config->signals->wordpress)) {
        $config->signals ??= new \stdClass();
        $config->signals->wordpress = true;
    }
    return $config;
}

function configuration_of_form(array $settings): object
{
    $address = array_intersect_key($settings, array_flip(ADDRESS));
    $organisation = ['name' => $settings['name']]
        + (in_array('', $address, true) ? [] : ['address' => array_merge(array_flip(ADDRESS), $address)])
        + array_filter(['email' => $settings['email']]);
    $services = [];
    foreach ($settings['services'] as $id => $options) {
        $services[] = $options ? ['use' => $id, 'options' => $options] : $id;
    }
    $theme = array_filter(array_intersect_key($settings, array_flip(COLOURS)));
    if ($settings['preset'] !== 'default') {
        $theme['preset'] = $settings['preset'];
    }
    $notice = array_filter(['layout' => $settings['layout'], 'position' => $settings['position']], fn ($value) => !in_array($value, ['card', 'start'], true));
    return (object) (['organisation' => (object) $organisation, 'purposes' => $settings['purposes'], 'services' => $services]
        + ($settings['policy'] === '' ? [] : ['policy' => (object) ['url' => $settings['policy']]])
        + ($theme ? ['theme' => (object) $theme] : [])
        + ($notice ? ['notice' => (object) $notice] : []));
}

/**
 * What the gate knows: hosts and purposes of the catalogue's services and of the configuration's own.
 *
 * @param string[] $own hosts of the site
 */
function gate_rules(?object $config, array $settings, array $catalogue, array $own): array
{
    $services = [];
    foreach ($catalogue as $id => $service) {
        $services[$id] = ['hosts' => $service['hosts'], 'purposes' => $service['purposes'], 'declared' => false];
    }
    foreach ($config->services ?? [] as $entry) {
        $entry = is_string($entry) ? (object) ['use' => $entry] : $entry;
        $used = $entry->use ?? '';
        $id = $entry->id ?? $used;
        if (!is_string($id) || $id === '') {
            continue;
        }
        if ($id !== $used) {
            unset($services[$used]);
        }
        $facts = $catalogue[$used] ?? ['hosts' => [], 'purposes' => []];
        $services[$id] = [
            'hosts' => array_filter((array) ($entry->hosts ?? $facts['hosts']), 'is_string'),
            'purposes' => array_filter((array) ($entry->purposes ?? $facts['purposes']), 'is_string'),
            'declared' => true,
        ];
    }
    return ['left' => array_merge($own, read_hosts($settings['left'])), 'services' => $services, 'purpose' => 'media'];
}
