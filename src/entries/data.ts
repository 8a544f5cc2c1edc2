import '../components/data/define.js';
