import '../components/rights/define.js';
