import '../components/policy/define.js';
