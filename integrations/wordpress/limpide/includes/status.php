<?php
/** What an owner is told of this site, each in one sentence. */

namespace Limpide;

/** @return array{0: string, 1: string}[] `error`, `warning` or `info`, and a sentence, not escaped */
function status(): array
{
    $settings = settings();
    $lines = [];
    $config = site_configuration();
    $lines[] = $config === null ? ['warning', text('status.empty')] : ['info', text('status.shown')];
    $obstacle = proof_obstacle($settings);
    if ($obstacle !== null) {
        $lines[] = ['error', $obstacle];
    } elseif (keeps_proofs($settings)) {
        $lines[] = ['info', text('status.proof', ['address' => endpoints($settings)['decisions']])];
        if (get_option('permalink_structure') === '') {
            $lines[] = ['info', text('status.plain')];
        }
    }
    if (!is_readable(LIMPIDE_FOLDER . '/assets/limpide.js')) {
        $lines[] = ['error', text('obstacles.noFiles')];
    }
    if (is_multisite()) {
        $lines[] = ['info', text('status.multisite')];
    }
    $undeclared = array_diff((array) get_option('limpide_met', []), array_keys(declared_services()));
    if ($undeclared) {
        $names = array_map(fn ($id) => catalogue()[$id]['name'] ?? $id, $undeclared);
        $lines[] = ['warning', text('status.undeclared', ['names' => implode(', ', $names)])];
    }
    return $lines;
}

function declared_services(): array
{
    return array_filter(rules()['services'], fn ($service) => $service['declared']);
}

/** On every page of the administration: only what keeps it from working. */
function say_what_is_missing(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    foreach (status() as [$kind, $sentence]) {
        if ($kind === 'error') {
            echo '<div class="notice notice-error"><p>', esc_html("Limpide — $sentence"), '</p></div>';
        }
    }
}

function say_that_sites_are_apart(): void
{
    if (is_plugin_active_for_network(plugin_basename(LIMPIDE_FILE)) && current_user_can('manage_network_plugins')) {
        echo '<div class="notice notice-info is-dismissible"><p>', esc_html('Limpide — ' . text('status.multisite')), '</p></div>';
    }
}
