<?php
/**
 * Plugin Name: Limpide
 * Description: Privacy that keeps its word: nothing of a third party runs before a choice, refusing is as easy as accepting, and each decision is proved.
 * Version: {{version}}
 * Requires at least: 6.1
 * Requires PHP: 8.1
 * Author: Limpide contributors
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: limpide
 */

// In a syntax that an old PHP reads: it must be able to say that it is old.

defined('ABSPATH') || exit;

define('LIMPIDE_VERSION', '{{version}}');
define('LIMPIDE_FILE', __FILE__);
define('LIMPIDE_FOLDER', __DIR__);

/** WordPress refuses to activate the plugin on an older PHP; a host may change its own later. */
function limpide_says_that_php_is_old()
{
    $now = (int) floor(PHP_VERSION_ID / 10000) . '.' . (int) floor(PHP_VERSION_ID / 100) % 100;
    echo '<div class="notice notice-error"><p>Limpide: PHP ≥ 8.1 est nécessaire, et ce site fonctionne avec PHP ', esc_html($now), '. (PHP 8.1 or later is needed.)</p></div>';
}

if (PHP_VERSION_ID < 80100) {
    add_action('admin_notices', 'limpide_says_that_php_is_old');
} else {
    require LIMPIDE_FOLDER . '/includes/plugin.php';
}
